-- many facts at once take their numbers ahead
grant usage on all sequences in schema kernel to thanhtri_app;
