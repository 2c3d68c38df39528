-- What each bank said of a way in which customers of a class prove who they are: told, then reviewed or rejected by the
-- bank's own user. Where no row is REVIEWED, nobody of that class and way links.
create table path_review (
    review_id       uuid        primary key,
    version         bigint      not null check (version >= 0),
    bank_code       text        not null references bank (code),
    customer_class  text        not null check (customer_class in ('SUBSCRIBER', 'NON_SUBSCRIBER')),
    method          text        not null check (method ~ '^[A-Z][A-Z0-9_]{1,39}$'),
    state           text        not null check (state in ('NOTIFIED', 'REVIEWED', 'REJECTED')),
    notified_at     timestamptz not null,
    notified_by     uuid,
    notified_person uuid,
    decided_at      timestamptz,
    decided_by      uuid,
    decided_person  uuid,
    findings        text        check (char_length(findings) between 1 and 1000),
    -- Reviewed together with the bank's posture, before notices were kept here.
    with_posture    boolean     not null default false,
    check (num_nonnulls(decided_at, findings) = case state when 'NOTIFIED' then 0 else 2 end),
    check (num_nonnulls(notified_by, notified_person) = case when with_posture then 0 else 2 end),
    check (num_nonnulls(decided_by, decided_person) in (0, 2)),
    constraint nobody_reviews_unnamed check (
        state = 'NOTIFIED' or decided_person is not null or (with_posture and state = 'REVIEWED')),
    constraint four_eyes check (decided_person <> notified_person)
);
-- One that is not rejected for a bank, class and method.
create unique index path_review_open on path_review (bank_code, customer_class, method) where state <> 'REJECTED';

grant select, insert on path_review to "${app_role}";
grant update (version, state, decided_at, decided_by, decided_person, findings) on path_review to "${app_role}";

insert into path_review (review_id, version, bank_code, customer_class, method, state, notified_at, decided_at, findings,
                         with_posture)
select gen_random_uuid(), 0, p.bank_code, p.customer_class, m.method, 'REVIEWED', min(p.valid_from), min(p.valid_from),
       'Reviewed together with the posture.', true
  from bank_posture p cross join (values ('JPKI'), ('IC_CHIP'), ('PHOTO_IMAGE')) as m (method)
 group by p.bank_code, p.customer_class, m.method;
