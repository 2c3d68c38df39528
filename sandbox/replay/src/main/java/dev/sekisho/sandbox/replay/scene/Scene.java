package dev.sekisho.sandbox.replay.scene;

import dev.sekisho.sandbox.actor.Merchant;
import dev.sekisho.sandbox.actor.OperationsTool;
import dev.sekisho.sandbox.actor.Places;
import dev.sekisho.sandbox.actor.StaffDesk;
import dev.sekisho.sandbox.actor.SupportTool;
import dev.sekisho.sandbox.actor.WalletApp;
import dev.sekisho.sandbox.actor.World;
import dev.sekisho.sandbox.replay.engine.Era;
import dev.sekisho.sandbox.replay.engine.Timetable;
import dev.sekisho.sandbox.replay.people.Contact;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Where everybody acts.
 *
 * @param honest the accounts, which are the wallets, of honest customers, as soon as they have opened one
 * @param orders what depositors ordered themselves: the ids of their charges, by which a bank names its bookings
 */
public record Scene(
        Places places,
        World world,
        SupportTool support,
        StaffDesk staff,
        Era era,
        Timetable timetable,
        Shops shops,
        Set<String> honest,
        Set<String> orders) {

    public static Scene in(Places places, Era era, Timetable timetable) {
        return new Scene(
                places,
                new World(places),
                new SupportTool(places),
                new StaffDesk(places),
                era,
                timetable,
                Shops.open(),
                ConcurrentHashMap.newKeySet(),
                ConcurrentHashMap.newKeySet());
    }

    /** The next day at this hour of Tokyo, so that what many put off happens at one moment. */
    Instant tomorrowAt(int hour) {
        return Era.dayOf(world.now())
                .plusDays(1)
                .atTime(hour, 0)
                .atZone(Era.TOKYO)
                .toInstant();
    }

    WalletApp app(Contact contact) {
        return app(contact, contact.email());
    }

    /** Another mailbox in the same hands. */
    WalletApp app(Contact contact, String email) {
        return new WalletApp(places, world, email, contact.address(), contact.device());
    }

    /** The shops of the replay. */
    public record Shops(List<Merchant> convenience, List<Merchant> electronics, List<Merchant> grocery) {

        static Shops open() {
            return new Shops(
                    List.of(
                            Merchant.of("関所コンビニ", "CONVENIENCE", "見本1丁目店"),
                            Merchant.of("架空コンビニ", "CONVENIENCE", "見本2丁目店")),
                    List.of(Merchant.of("関所電機", "ELECTRONICS", "見本駅前店")),
                    List.of(Merchant.of("見本食品", "GROCERY", "見本3丁目店")));
        }

        public void register(OperationsTool operations) {
            for (List<Merchant> some : List.of(convenience, electronics, grocery)) {
                some.forEach(shop -> operations.register(shop).expect("operations register a shop", 204));
            }
        }
    }
}
