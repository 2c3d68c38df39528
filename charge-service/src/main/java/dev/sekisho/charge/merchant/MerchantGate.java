package dev.sekisho.charge.merchant;

import dev.sekisho.kernel.id.MerchantId;

/** For which merchant the present caller may speak: a merchant's registered client for its own, the operator for any. */
public interface MerchantGate {

    /** The role of a merchant's registered client. */
    String CLIENT = "client:merchant";

    /** The role of the operator's own tool, for a merchant who calls. */
    String TOOL = "service:operations-tool";

    boolean opensTo(MerchantId merchant);
}
