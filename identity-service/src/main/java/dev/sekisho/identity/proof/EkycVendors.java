package dev.sekisho.identity.proof;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The vendors there are adapters for, each by its name. */
@ApplicationScoped
public class EkycVendors {

    private final Map<String, EkycVendor> vendors;

    @Inject
    EkycVendors(Instance<EkycVendor> vendors) {
        this(vendors.stream().toList());
    }

    EkycVendors(Collection<EkycVendor> vendors) {
        this.vendors = List.copyOf(vendors).stream().collect(Collectors.toMap(EkycVendor::name, Function.identity()));
    }

    Set<String> names() {
        return vendors.keySet();
    }

    public Optional<EkycVendor> named(String name) {
        return Optional.ofNullable(vendors.get(name));
    }
}
