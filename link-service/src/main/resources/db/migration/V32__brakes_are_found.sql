-- The attestation asks for the newest answers to a brake: few among all facts.
create index fact_brake_answered on fact (recorded_at) where type = 'dev.sekisho.link.brake-answered.v1';
