package dev.sekisho.identity.risk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.kernel.id.AccountId;
import dev.sekisho.kernel.id.PersonId;
import dev.sekisho.kernel.origin.AddressKind;
import dev.sekisho.kernel.origin.Origin;
import dev.sekisho.kit.testing.Origins;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A month of openings by a made-up population, and the pattern of 2019-20 among it: what honest customers pay for the
 * default policy, and what it stops. The shares are assumptions, written down here, and no measurement of any country.
 */
@Tag("A33")
@Tag("A34")
class PopulationTest {

    private static final int HOUSEHOLDS = 4_000;
    private static final String[] NAMES = {"sato", "suzuki", "takahashi", "tanaka", "ito", "watanabe", "yamamoto"};
    private static final String[] MAILS = {"example.jp", "example.com", "mail.example", "carrier.example"};

    @ParameterizedTest
    @ValueSource(longs = {20_190_815, 20_200_909, 20_261_129})
    @Tag("A70")
    void holdsAtMostOneOfTwoHundredHonestCustomers(long seed) {
        Month month = new Month(new Random(seed));
        List<AccountId> honest = month.honestPopulation();

        long held = honest.stream().filter(month.desk::isHeld).count();

        assertThat(honest).hasSizeGreaterThan(8_000);
        assertThat(held * 200).as("%d of %d held", held, honest.size()).isLessThanOrEqualTo(honest.size());
    }

    @ParameterizedTest
    @ValueSource(longs = {20_190_815, 20_200_909})
    @Tag("TA6")
    void holdsThePatternOfTheIncidentInTheMidstOfThem(long seed) {
        Month month = new Month(new Random(seed));
        month.honestPopulation();

        List<AccountId> rented = month.attack(AddressKind.HOSTING, 3, 40);
        List<AccountId> phoneOnCarrier = month.attack(AddressKind.CARRIER_NAT, 2, 40);

        assertThat(rented.stream().filter(month.desk::isHeld).count())
                .as("from three rented machines, two devices")
                .isGreaterThanOrEqualTo(34);
        assertThat(phoneOnCarrier.stream().filter(month.desk::isHeld).count())
                .as("from two devices behind a carrier's gateway")
                .isGreaterThanOrEqualTo(28);
    }

    /** One month, seeded. */
    private static final class Month {

        private final RiskDesk desk = new RiskDesk();
        private final Random random;
        private int people;

        Month(Random random) {
            this.random = random;
        }

        /** Households of one to six; two of three on the telephone network, one in thirty by VPN, one in fifty abroad. */
        List<AccountId> honestPopulation() {
            List<AccountId> all = new ArrayList<>();
            for (int house = 0; house < HOUSEHOLDS; house++) {
                int members = 1 + Math.min(random.nextInt(6), random.nextInt(6));
                boolean shareDevice = random.nextInt(10) == 0;
                boolean shareNumber = random.nextInt(50) == 0;
                Instant day = RiskDesk.NOON.plus(Duration.ofMinutes(random.nextInt(30 * 24 * 60)));
                for (int member = 0; member < members; member++) {
                    String device = "device-" + house + (shareDevice ? "" : "-" + member);
                    String number = "number-" + house + (shareNumber && member < 3 ? "" : "-" + member);
                    all.add(live(origin(house, device), number, day.plus(Duration.ofHours(random.nextInt(48)))));
                }
            }
            return all;
        }

        private Origin origin(int house, String device) {
            int kind = random.nextInt(300);
            String country = random.nextInt(50) == 0 ? "US" : "JP";
            if (kind < 200) {
                return Origins.at(AddressKind.CARRIER_NAT, "JP", "nat-" + random.nextInt(4), device);
            } else if (kind < 270) {
                return Origins.at(AddressKind.FIXED, country, "town-" + house / 40 + "/" + house, device);
            } else if (kind < 280) {
                String exit = "vpn-" + random.nextInt(60) + "/" + random.nextInt(8);
                return Origins.at(AddressKind.VPN, country, exit, device);
            }
            return Origins.at(AddressKind.UNKNOWN, country, "somewhere-" + random.nextInt(50), device);
        }

        private AccountId live(Origin origin, String number, Instant at) {
            AccountId account = desk.open(mail(), origin, at);
            desk.showPhone(account, number, origin, at.plusSeconds(120));
            desk.prove(account, PersonId.random(), "document-" + people, at.plusSeconds(600));
            return account;
        }

        private String mail() {
            people++;
            String digits = random.nextInt(3) == 0 ? Integer.toString(1950 + random.nextInt(60)) : "";
            String name = NAMES[random.nextInt(NAMES.length)] + "."
                    + Integer.toString(people, 36).replaceAll("[0-9]", "x");
            return name + digits + "@" + MAILS[random.nextInt(MAILS.length)];
        }

        /** One hand: few addresses, two devices, a series of mail addresses, within an afternoon. */
        List<AccountId> attack(AddressKind kind, int addresses, int accounts) {
            List<AccountId> opened = new ArrayList<>();
            Instant afternoon = RiskDesk.NOON.plus(Duration.ofDays(15));
            for (int i = 0; i < accounts; i++) {
                Origin origin =
                        Origins.at(kind, "JP", "attack-" + kind + "/" + i % addresses, "attack-" + kind + i % 2);
                Instant at = afternoon.plusSeconds(180L * i);
                AccountId account = desk.open("winner" + (100 + i) + "@example.com", origin, at);
                opened.add(account);
            }
            return opened;
        }
    }
}
