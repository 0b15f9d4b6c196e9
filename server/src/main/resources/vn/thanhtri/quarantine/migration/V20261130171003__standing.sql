-- What stands of lists, decisions, notices and visits (kernel.correctable).
select kernel.correctable('quarantine.deed');
