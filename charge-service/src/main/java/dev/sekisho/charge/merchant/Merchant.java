package dev.sekisho.charge.merchant;

import dev.sekisho.kernel.event.charge.MerchantRegistered;
import dev.sekisho.kernel.id.MerchantId;
import java.util.Objects;

/** A shop that may be paid from wallets. @param version how often it was registered anew, from 1 */
public record Merchant(MerchantId id, String name, MerchantCategory category, long version) {

    public Merchant {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(category, "category");
    }

    static Merchant first(MerchantId id, String name, MerchantCategory category) {
        return new Merchant(id, name, category, 1);
    }

    /** The merchant as it is registered now; itself when nothing changed. */
    Merchant registeredAs(String newName, MerchantCategory newCategory) {
        return name.equals(newName) && category == newCategory
                ? this
                : new Merchant(id, newName, newCategory, version + 1);
    }

    public MerchantRegistered fact() {
        return new MerchantRegistered(id.value(), category.name());
    }
}
