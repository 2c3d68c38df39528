package dev.sekisho.identity.staff.rest;

import dev.sekisho.identity.staff.StaffOutcome;
import dev.sekisho.identity.staff.StaffRefusal;
import dev.sekisho.kit.problem.DeskProblems;
import dev.sekisho.kit.problem.ProblemException;

/** How refusals about staff are answered. */
final class StaffProblems {

    private StaffProblems() {}

    /** The result. @throws ProblemException if there is none */
    static <T> T resultOf(StaffOutcome<T> outcome) {
        if (outcome instanceof StaffOutcome.Done<T> done) {
            return done.result();
        }
        throw problem(((StaffOutcome.Refused<T>) outcome).why());
    }

    static ProblemException invalid(String field, String rule) {
        return DeskProblems.invalid(field, rule);
    }

    private static ProblemException problem(StaffRefusal why) {
        return switch (why) {
            case NOT_ENTITLED -> DeskProblems.notEntitled();
            case UNKNOWN ->
                ProblemException.of(404, "not-found", "There is no such thing").build();
            case ADDRESS_TAKEN ->
                ProblemException.of(409, "staff-address-taken", "Somebody present has this address")
                        .build();
            case SAME_PERSON, OWN_GRANT -> DeskProblems.anotherPerson(why.name());
            case LEFT, NOT_ENROLLED, NOT_FOR_THIS_EMPLOYER, END_MISSING, END_PAST ->
                ProblemException.of(422, "role-refused", "This role cannot be granted so")
                        .with("rule", why.name())
                        .build();
            case DECIDED ->
                ProblemException.of(409, "grant-decided", "The grant was approved or ended before")
                        .build();
            case ENROLMENT ->
                ProblemException.of(422, "enrolment-refused", "The enrolment is not accepted")
                        .build();
            case TOO_MANY_PASSKEYS ->
                ProblemException.of(409, "too-many-passkeys", "The account has as many passkeys as it may")
                        .build();
            case PASSKEY ->
                ProblemException.of(422, "passkey-refused", "The passkey is not accepted")
                        .build();
        };
    }

    static ProblemException chooseAnother() {
        return ProblemException.of(422, "password-refused", "This password is tried first by others; choose another")
                .build();
    }

    static ProblemException noSuchAudience() {
        return ProblemException.of(400, "audience-unknown", "There is no such service to have a token for")
                .build();
    }
}
