-- What stands of samples and results (kernel.correctable).
select kernel.correctable('testing.deed');
