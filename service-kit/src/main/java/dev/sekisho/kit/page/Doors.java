package dev.sekisho.kit.page;

import dev.sekisho.kit.boot.Place;
import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where rooms are entered: at which address, and which of them are here. */
@ApplicationScoped
public class Doors {

    private final Rooms rooms;
    private final String here;
    private final Map<String, String> addresses;

    Doors(Rooms rooms, Place place, PageConfig config) {
        this.rooms = rooms;
        this.here = place.service();
        this.addresses = Map.of(
                "identity-service", config.identityUrl().orElse(""),
                "link-service", config.linkUrl().orElse(""),
                "compensation-service", config.compensationUrl().orElse(""));
    }

    @Produces
    @DefaultBean
    static Rooms rooms() {
        return Rooms.ofTheHouse();
    }

    /** The address of a room, for a browser; in this service it is a path. */
    public String to(Room room) {
        return (room.service().equals(here) ? "" : addresses.getOrDefault(room.service(), "")) + room.path();
    }

    public String to(String room) {
        return to(rooms.named(room).orElseThrow());
    }

    /** Where somebody signs in who then comes back to this room. */
    String toSignIn(Room room) {
        return to(Rooms.SIGN_IN) + "?room=" + room.name();
    }

    /** Where else than here pages are: nothing where all are on one host. */
    List<String> otherOrigins() {
        return addresses.entrySet().stream()
                .filter(entry ->
                        !entry.getKey().equals(here) && !entry.getValue().isEmpty())
                .map(Map.Entry::getValue)
                .sorted()
                .toList();
    }

    /** The room of this service to which a path belongs; what belongs to none is the API's. */
    public Optional<Room> roomAt(String path) {
        return rooms.at(here, path);
    }
}
