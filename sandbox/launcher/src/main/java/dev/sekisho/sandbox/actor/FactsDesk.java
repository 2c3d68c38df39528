package dev.sekisho.sandbox.actor;

import java.util.List;
import java.util.Map;

/** Operations have the owners of facts that compensation-service copies tell them again. */
public final class FactsDesk {

    private final Map<String, Site> owners;
    private final StaffMember member;

    /** @param member of the staff, with the role operations */
    public FactsDesk(Places places, StaffMember member) {
        this.owners =
                Map.of("charge-service", new Site(places.charge()), "link-service", new Site(places.link()));
        this.member = member;
    }

    /** @param id of the republication, at each of them */
    public List<Answer> tellAgain(String id, String reason) {
        return owners.entrySet().stream()
                .map(owner ->
                        owner.getValue().put(path(id), Map.of("reason", reason), member.at(owner.getKey())))
                .toList();
    }

    public List<Answer> look(String id) {
        return owners.entrySet().stream()
                .map(owner -> owner.getValue().get(path(id), member.at(owner.getKey())))
                .toList();
    }

    private static String path(String id) {
        return "/v1/facts/republications/" + id;
    }
}
