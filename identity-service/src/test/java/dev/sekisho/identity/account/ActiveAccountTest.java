package dev.sekisho.identity.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.kernel.event.identity.AccountHeld;
import dev.sekisho.kernel.event.identity.AssuranceChanged;
import dev.sekisho.kernel.event.identity.PhoneVerified;
import dev.sekisho.kernel.id.PersonId;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class ActiveAccountTest {

    private final ActiveAccount fresh = SampleAccounts.fresh();
    private final PersonId person = PersonId.random();
    private final VerifiedPhone phone = SampleAccounts.phone(PhoneWorth.KNOWN_MOBILE);
    private final ProvedIdentity identity = SampleAccounts.identity(person, KanaSource.FURIGANA_IN_CREDENTIAL);

    @Test
    @Tag("A03")
    void provesNothingWithAMailAddressAlone() {
        assertThat(fresh.assurance()).isEqualTo(Assurance.LEVEL_0);
    }

    @Test
    @Tag("A01")
    @Tag("A05")
    void needsBothPhoneAndIdentityForAssuranceOne() {
        assertThat(fresh.verified(phone).account().assurance()).isEqualTo(Assurance.LEVEL_0);
        assertThat(fresh.proved(identity).account().assurance()).isEqualTo(Assurance.LEVEL_0);

        assertThat(fresh.verified(phone).account().proved(identity).account().assurance())
                .isEqualTo(Assurance.LEVEL_1);
        assertThat(fresh.proved(identity).account().verified(phone).account().assurance())
                .isEqualTo(Assurance.LEVEL_1);
    }

    @Test
    @Tag("A02")
    void saysWhenAndWhyTheAssuranceChanged() {
        assertThat(fresh.verified(phone).facts())
                .containsExactly(new PhoneVerified(fresh.id().value(), "hash-of-the-number", "MOBILE", "KNOWN_MOBILE"));
        assertThat(fresh.verified(phone).account().proved(identity).facts())
                .containsExactly(new AssuranceChanged(fresh.id().value(), 1, "IDENTITY_PROVED"));
        assertThat(fresh.proved(identity).account().verified(phone).facts())
                .endsWith(new AssuranceChanged(fresh.id().value(), 1, "PHONE_VERIFIED"));
    }

    @Test
    void belongsToOnePersonForEver() {
        Account proved = fresh.verified(phone).account().proved(identity).account();
        ProvedIdentity again = SampleAccounts.identity(person, KanaSource.DECLARED_PLAUSIBLE);
        ProvedIdentity another = SampleAccounts.identity(PersonId.random(), KanaSource.FURIGANA_IN_CREDENTIAL);

        assertThat(proved.proved(again).account()).isInstanceOf(ActiveAccount.class);
        AccountChange held = proved.proved(another);

        assertThat(held.account()).isInstanceOf(HeldAccount.class);
        assertThat(held.account().identity()).contains(identity);
        assertThat(held.facts()).containsExactly(new AccountHeld(fresh.id().value(), "PROOF_NAMES_OTHER_PERSON"));
        assertThat(held.account().proved(again).account()).isEqualTo(held.account());
        assertThat(held.account().verified(phone).facts()).isEmpty();
    }
}
