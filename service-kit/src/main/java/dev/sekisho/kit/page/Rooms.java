package dev.sekisho.kit.page;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** All rooms of all services, in the order in which they are shown: each service knows where the others are. */
public record Rooms(List<Room> all) {

    public static final String SIGN_IN = "sign-in";
    public static final String SIGN_OUT = "sign-out";

    private static final String IDENTITY = "identity-service";
    private static final String LINK = "link-service";
    private static final String COMPENSATION = "compensation-service";

    public Rooms {
        all = List.copyOf(all);
    }

    static Rooms ofTheHouse() {
        return new Rooms(List.of(
                new Room("status", LINK, "/status", Set.of(), RoomTitle.STATUS),
                new Room("ways", LINK, "/ways-to-check", Set.of(), RoomTitle.WAYS),
                new Room("notices", COMPENSATION, "/notices", Set.of(), RoomTitle.NOTICES),
                new Room("policy", COMPENSATION, "/compensation-policy", Set.of(), RoomTitle.POLICY),
                new Room(
                        "console",
                        COMPENSATION,
                        "/console",
                        Set.of("support", "support-supervisor", "auditor"),
                        RoomTitle.CONSOLE),
                new Room("mlro", COMPENSATION, "/mlro", Set.of("mlro"), RoomTitle.MLRO),
                new Room(
                        "board",
                        LINK,
                        "/board",
                        Set.of("operations", "operations-approver", "auditor"),
                        RoomTitle.BOARD),
                new Room("portal", LINK, "/portal", Set.of("bank-user"), RoomTitle.PORTAL),
                new Room("desk", IDENTITY, "/desk", Set.of("reviewer"), RoomTitle.DESK),
                new Room(SIGN_IN, IDENTITY, "/" + SIGN_IN, Set.of(), RoomTitle.SIGN_IN),
                new Room(SIGN_OUT, IDENTITY, "/" + SIGN_OUT, Set.of(), RoomTitle.SIGN_OUT)));
    }

    public Optional<Room> named(String name) {
        return all.stream().filter(room -> room.name().equals(name)).findFirst();
    }

    /** The room of this service that has this path. */
    Optional<Room> at(String service, String path) {
        return all.stream()
                .filter(room -> room.service().equals(service) && room.has(path))
                .findFirst();
    }

    /** What somebody is shown the way to. @param held roles without prefix; nobody's if nobody is signed in */
    public List<Room> shownTo(Set<String> held) {
        return all.stream()
                .filter(room ->
                        !room.path().startsWith("/" + SIGN_IN) && !room.path().startsWith("/" + SIGN_OUT))
                .filter(room -> held.isEmpty() ? room.isForAnybody() : !room.isForAnybody() && room.isEnteredBy(held))
                .toList();
    }
}
