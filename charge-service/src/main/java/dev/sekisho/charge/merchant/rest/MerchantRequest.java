package dev.sekisho.charge.merchant.rest;

import dev.sekisho.charge.merchant.MerchantCategory;
import dev.sekisho.charge.merchant.SalesPoint;
import dev.sekisho.kernel.id.MerchantId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;

/** What operations tell of a merchant. @param shops where it is paid, beside where it is paid already; may be left out */
record MerchantRequest(
        @NotNull @Pattern(regexp = Text.NAME) String name,
        @NotNull MerchantCategory category,
        @Size(max = 20) List<@NotNull @Valid ShopTerminals> shops) {

    List<SalesPoint> points(MerchantId merchant) {
        return shops == null
                ? List.of()
                : shops.stream()
                        .flatMap(shop -> shop.terminals().stream()
                                .map(terminal -> new SalesPoint(merchant, shop.shop(), terminal)))
                        .toList();
    }

    /** A shop and terminals in it. */
    record ShopTerminals(
            @NotNull @Pattern(regexp = Text.SHORT) String shop,

            @NotNull @Size(min = 1, max = 20) List<@NotNull @Pattern(regexp = Text.SHORT) String> terminals) {}
}
