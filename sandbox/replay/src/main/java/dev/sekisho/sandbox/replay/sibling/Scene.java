package dev.sekisho.sandbox.replay.sibling;

import dev.sekisho.sandbox.actor.Answer;
import dev.sekisho.sandbox.actor.BrokenPromise;
import dev.sekisho.sandbox.actor.Fresh;
import dev.sekisho.sandbox.actor.Merchant;
import dev.sekisho.sandbox.actor.OperationsTool;
import dev.sekisho.sandbox.actor.Person;
import dev.sekisho.sandbox.actor.Places;
import dev.sekisho.sandbox.actor.StaffDesk;
import dev.sekisho.sandbox.actor.SupportTool;
import dev.sekisho.sandbox.actor.WalletApp;
import dev.sekisho.sandbox.actor.World;
import dev.sekisho.sandbox.launcher.RunningSuite;
import dev.sekisho.sandbox.replay.engine.Rest;
import dev.sekisho.sandbox.replay.scene.Refusals;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Where a scenario is played: a running suite, and the people of this scenario, who are nobody else's. */
final class Scene {

    private final Places places;
    private final World world;
    private final StaffDesk staff;
    private final Rest rest;
    private final Refusals refusals;
    private final Merchant shop = Merchant.of("見本コンビニエンス", "CONVENIENCE", "見本一丁目店");
    private final Map<String, Player> players = new LinkedHashMap<>();
    private final Set<String> ordered = new HashSet<>();
    private Optional<Instant> alarm = Optional.empty();

    Scene(RunningSuite suite, StaffDesk staff, Rest rest) {
        this.places = Places.of(suite);
        this.world = new World(places);
        this.staff = staff;
        this.rest = rest;
        this.refusals = new Refusals(new SupportTool(places));
        new OperationsTool(places).register(shop).expect("a shop opens", 204);
    }

    Places places() {
        return places;
    }

    World world() {
        return world;
    }

    StaffDesk staff() {
        return staff;
    }

    Refusals refusals() {
        return refusals;
    }

    Merchant shop() {
        return shop;
    }

    Player player(String name) {
        return players.computeIfAbsent(name, fresh -> new Player(fresh, Person.of("見本 " + players.size(), kana())));
    }

    Iterable<Player> players() {
        return players.values();
    }

    /** Readings that no two players of a scenario share. */
    private String kana() {
        String[] names = {"ミホン ハナコ", "カクウ ジロウ", "レイブン サクラ", "シユツカ タケシ", "モギ アヤメ", "カンシヨウ イチロウ"};
        return names[players.size() % names.length];
    }

    WalletApp newApp(String who) {
        return new WalletApp(places, world, Fresh.email(who));
    }

    /** A depositor's own order, whatever comes of it. */
    void ordered(String chargeId) {
        ordered.add(chargeId);
    }

    boolean isOrdered(String chargeId) {
        return ordered.contains(chargeId);
    }

    /** Somebody knows now that something is wrong. */
    void alarmed() {
        if (alarm.isEmpty()) {
            alarm = Optional.of(world.now());
        }
    }

    Optional<Instant> alarm() {
        return alarm;
    }

    /** Every fact has arrived where it is read. */
    void comesToRest() {
        rest.await();
    }

    /** Time passes for everybody. */
    void waits(String wait) {
        comesToRest();
        Answer moved = world.moveClockTo(Calendar.after(world.now(), wait)).expect("the clock can be moved", 200);
        BrokenPromise.unless(moved.body().path("missing").isEmpty(), "every service follows the clock: " + moved);
    }
}
