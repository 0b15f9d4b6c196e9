-- bulk entry takes numbers ahead
grant usage on all sequences in schema tracing to thanhtri_app;
