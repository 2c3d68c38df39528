package dev.sekisho.identity.risk;

import java.util.Set;

/** Domains whose mailboxes anybody may have for ten minutes; a domain below one of them is one, too. */
public record DisposableDomains(Set<String> domains) {

    public DisposableDomains {
        domains = Set.copyOf(domains);
        if (!domains.stream().allMatch(domain -> domain.matches("[a-z0-9.-]{1,253}"))) {
            throw new IllegalArgumentException("a disposable domain is written in lower case");
        }
    }

    boolean contain(String domain) {
        for (String rest = domain; !rest.isEmpty(); rest = rest.substring(Math.max(0, rest.indexOf('.') + 1))) {
            if (domains.contains(rest)) {
                return true;
            }
            if (rest.indexOf('.') < 0) {
                return false;
            }
        }
        return false;
    }
}
