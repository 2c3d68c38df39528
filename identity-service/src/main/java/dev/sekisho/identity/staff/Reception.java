package dev.sekisho.identity.staff;

import dev.sekisho.identity.proof.PersonKey;
import dev.sekisho.identity.proof.Persons;
import dev.sekisho.identity.secrecy.KeyedHash;
import dev.sekisho.identity.secrecy.KeyedHash.Label;
import dev.sekisho.identity.staff.StaffMembers.Entry;
import dev.sekisho.kernel.event.identity.StaffEntered;
import dev.sekisho.kernel.id.PersonId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** Makes a staff account of somebody's documents: the person they show, and an invitation with a fresh code. */
@ApplicationScoped
class Reception {

    private static final int CODE_BYTES = 20;

    private final StaffMembers members;
    private final Persons persons;
    private final KeyedHash hash;
    private final StaffRules rules;
    private final RandomGenerator random;

    @Inject
    Reception(StaffMembers members, Persons persons, KeyedHash hash, StaffRules rules) {
        this(members, persons, hash, rules, new SecureRandom());
    }

    Reception(StaffMembers members, Persons persons, KeyedHash hash, StaffRules rules, RandomGenerator random) {
        this.members = members;
        this.persons = persons;
        this.hash = hash;
        this.rules = rules;
        this.random = random;
    }

    /** Runs in the caller's transaction. @param by empty for a founder, who enters on the configuration's word */
    Welcome welcome(NewStaff entered, Optional<UUID> by, int founder, Instant now) {
        UUID id = UUID.randomUUID();
        StaffHead head = new StaffHead(id, identify(entered), entered.bank());
        EnrolmentCode code = drawn();
        Invitation invitation = new Invitation(codeHash(id, code.text()), now.plus(rules.invitation()));
        var fact = new StaffEntered(id, head.person().value(), head.employer(), by.orElse(id));
        members.add(
                new StaffChange(new InvitedStaff(head, 0, invitation), List.of(fact)),
                new Entry(entered.displayName(), entered.address(), addressHash(entered), founder));
        return new Welcome(head, new EnteredStaff(id, head.person(), code));
    }

    /** The human behind the documents: the same for every account, a customer's included. */
    PersonId identify(NewStaff entered) {
        return persons.known(PersonKey.of(hash, entered.nameKana(), entered.birthDate(), entered.documentNumber()));
    }

    boolean isTaken(NewStaff entered) {
        return members.isTaken(addressHash(entered));
    }

    String codeHash(UUID staffId, String code) {
        return hash.of(Label.ENROLMENT, staffId.toString(), code);
    }

    private String addressHash(NewStaff entered) {
        return hash.of(Label.STAFF_ADDRESS, entered.address().value());
    }

    private EnrolmentCode drawn() {
        byte[] code = new byte[CODE_BYTES];
        random.nextBytes(code);
        return new EnrolmentCode(HexFormat.of().formatHex(code));
    }

    /** Who was entered, and what to hand over. */
    record Welcome(StaffHead head, EnteredStaff entered) {}
}
