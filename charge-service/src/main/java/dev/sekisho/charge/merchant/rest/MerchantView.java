package dev.sekisho.charge.merchant.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.sekisho.charge.merchant.CategoryFrom;
import dev.sekisho.charge.merchant.Merchant;
import dev.sekisho.charge.merchant.MerchantCategory;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A merchant as it is registered. @param category what a payment counts as now; not there before its first counts */
@JsonInclude(JsonInclude.Include.NON_NULL)
record MerchantView(
        UUID merchantId,
        String name,
        MerchantCategory category,
        List<CategoryView> categories,
        Instant since,
        Instant endsAt) {

    static MerchantView of(Merchant merchant, Instant now) {
        return new MerchantView(
                merchant.id().value(),
                merchant.name(),
                merchant.categoryAt(now).orElse(null),
                merchant.categories().stream().map(CategoryView::of).toList(),
                merchant.since(),
                merchant.until().orElse(null));
    }

    /** A category from a moment on, in the order in which they were set. */
    record CategoryView(MerchantCategory category, Instant effectiveFrom) {

        static CategoryView of(CategoryFrom one) {
            return new CategoryView(one.category(), one.from());
        }
    }
}
