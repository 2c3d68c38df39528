package dev.sekisho.charge.merchant;

import dev.sekisho.kernel.event.FactData;
import dev.sekisho.kernel.id.MerchantId;
import java.util.List;
import java.util.Optional;

/** Merchants' shops and their terminals; whoever writes has the merchant's lock. */
public interface Shops {

    Optional<Shop> shop(MerchantId merchant, String code);

    Optional<Terminal> terminal(SalesPoint at);

    /** Writes the shop together with its fact. */
    void save(Shop shop, FactData fact);

    /** Writes the terminal together with its fact. */
    void save(Terminal terminal, FactData fact);

    /** Whether any terminal of the merchant is stopped. */
    boolean anyStopped(MerchantId merchant);

    /** How many shops were ever registered of the merchant, counted up to {@code most}. */
    int shops(MerchantId merchant, int most);

    /** How many terminals were ever registered of the merchant, counted up to {@code most}. */
    int terminals(MerchantId merchant, int most);

    /** By their codes. @param after the code of the last one of the page before */
    List<Shop> page(MerchantId merchant, Optional<String> after, int most);

    /** Of one shop, by their codes. @param after the code of the last one of the page before */
    List<Terminal> page(MerchantId merchant, String shop, Optional<String> after, int most);
}
