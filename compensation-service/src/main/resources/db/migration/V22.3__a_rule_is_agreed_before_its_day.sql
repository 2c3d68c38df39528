-- No rule reaches back, whoever writes it: agreed before its day begins in Japan.
alter table split_rule add constraint split_rule_agreed_before_its_day
    check ((agreed_at at time zone 'Asia/Tokyo')::date < effective_from);
