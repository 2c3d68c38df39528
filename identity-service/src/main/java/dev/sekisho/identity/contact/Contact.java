package dev.sekisho.identity.contact;

import dev.sekisho.identity.account.EmailAddress;
import dev.sekisho.identity.account.VerifiedPhone;
import java.util.Objects;

/** Where an account's holder is reached; never printed. */
public sealed interface Contact {

    Kind kind();

    /** The keyed hash by which equal ones are recognised. */
    String hash();

    /** The number in E.164, or the address. */
    String value();

    /** What there is of each account. */
    enum Kind {
        PHONE,
        EMAIL
    }

    /** A number; for one that is not bound yet, with what it is worth so far. */
    record Phone(VerifiedPhone phone) implements Contact {

        public Phone {
            Objects.requireNonNull(phone, "phone");
        }

        @Override
        public Kind kind() {
            return Kind.PHONE;
        }

        @Override
        public String hash() {
            return phone.numberHash();
        }

        @Override
        public String value() {
            return phone.number().e164();
        }
    }

    /** A mail address. */
    record Mailbox(EmailAddress address, String hash) implements Contact {

        public Mailbox {
            Objects.requireNonNull(address, "address");
            Objects.requireNonNull(hash, "hash");
        }

        @Override
        public Kind kind() {
            return Kind.EMAIL;
        }

        @Override
        public String value() {
            return address.value();
        }
    }
}
