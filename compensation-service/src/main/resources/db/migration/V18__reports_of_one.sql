-- How much somebody has reported within an hour.
create index fraud_report_of_reporter on fraud_report (reported_by, received_at);
