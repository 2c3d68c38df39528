package dev.sekisho.sandbox.actor;

import dev.sekisho.sandbox.infra.SandboxFounders;
import dev.sekisho.sandbox.infra.SandboxSecrets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The staff of a sandbox. Whoever is asked for is there: two founders first, then members whom the first founder enters
 * and proposes and the second approves, each enrolled with a password and an authenticator of their own, over REST.
 *
 * <p>Secrets are kept beside the suite's data, so that the same members are found again, also by another process.
 */
public final class StaffDesk {

    private final Site identity;
    private final SandboxSecrets secrets;
    private final StaffFile file;
    private final Enrolments enrolments;
    private final Grants grants;
    private final Map<String, StaffMember> members = new HashMap<>();

    public StaffDesk(Places places) {
        this.identity = new Site(places.identity());
        this.secrets = SandboxSecrets.in(places.keys().resolveSibling("secrets"));
        this.file = new StaffFile(places.keys().resolveSibling("staff"));
        this.enrolments = new Enrolments(identity, file);
        this.grants = new Grants(identity);
    }

    /** One of the two access administrators. @param place 1 or 2 */
    public synchronized StaffMember founder(int place) {
        String name = "founder-" + place;
        if (file.find(name).isEmpty()) {
            Map<String, Object> shown = documents(name, SandboxFounders.email(place));
            shown.put("enrolmentCode", secrets.founderCode(place));
            Answer founded = identity.post("/v1/staff-foundations", shown)
                    .expect("a founder is let in once; after that only by the secrets kept beside the data", 201);
            file.keep(StaffSecret.entered(name, SandboxFounders.email(place), "", founded)
                    .granted("access-admin"));
        }
        return ready(name);
    }

    /** A member of the operator's staff with these roles. @param roles without prefix, for example support-supervisor */
    public synchronized StaffMember member(String name, String... roles) {
        return employed(name, "", roles);
    }

    /** A user of a bank, who acts for that bank only. */
    public synchronized StaffMember bankUser(String name, String bankCode) {
        return employed(name, bankCode, "bank-user");
    }

    /** Another account of the same human: documents and all. */
    public synchronized StaffMember secondAccountOf(StaffMember first, String name, String... roles) {
        enterOnce(name, first.name(), "");
        return withRoles(name, roles);
    }

    /** Ends everything the member has, and forgets the secrets; tokens in hand can still be shown, and are worth nothing. */
    public synchronized Answer leaves(StaffMember member) {
        Answer left =
                identity.delete("/v1/staff/" + member.staffId(), founder(1).at("identity-service"));
        file.forget(member.name());
        members.remove(member.name());
        return left;
    }

    /** Takes a role away; the member's tokens still name it, and are asked about. */
    public synchronized Answer takeAway(StaffMember member, String role) {
        return grants.end(founder(1), member.staffId(), role);
    }

    private StaffMember employed(String name, String bankCode, String... roles) {
        enterOnce(name, name, bankCode);
        return withRoles(name, roles);
    }

    private void enterOnce(String name, String human, String bankCode) {
        if (file.find(name).isEmpty()) {
            String email = Fresh.email(name);
            Map<String, Object> shown = documents(human, email);
            if (!bankCode.isEmpty()) {
                shown.put("bankCode", bankCode);
            }
            Answer entered = identity.post("/v1/staff", shown, founder(1).at("identity-service"))
                    .expect("an access administrator enters a staff member", 201);
            file.keep(StaffSecret.entered(name, email, bankCode, entered));
        }
    }

    private StaffMember withRoles(String name, String... roles) {
        StaffMember member = ready(name);
        for (String role : roles) {
            StaffSecret known = file.find(name).orElseThrow();
            if (!known.roles().contains(role)) {
                grants.grant(founder(1), founder(2), known.staffId(), role, known.bankCode());
                file.keep(known.granted(role));
                member.signOut();
            }
        }
        return member;
    }

    private StaffMember ready(String name) {
        enrolments.complete(name);
        return members.computeIfAbsent(
                name, fresh -> new StaffMember(identity, () -> file.find(name).orElseThrow(), file::keep));
    }

    /** Papers of an artificial human: the same human for the same name. */
    private static Map<String, Object> documents(String human, String email) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("displayName", "担当 " + human);
        shown.put("nameKana", "タントウ シャ");
        shown.put("birthDate", "1980-04-01");
        shown.put("documentNumber", "ST-" + human);
        shown.put("email", email);
        return shown;
    }
}
