package dev.sekisho.identity.approval;

import dev.sekisho.identity.account.ActiveAccount;
import dev.sekisho.identity.account.ClosedAccount;
import dev.sekisho.identity.account.VerifiedPhone;
import dev.sekisho.identity.phone.NumberInsight;
import java.util.Optional;

/** Why a code to the holder would say nothing of the holder; all that apply are named. */
public enum ApprovalReason {
    ACCOUNT_CLOSED {
        @Override
        boolean speaksAgainst(Approver who) {
            return who.account() instanceof ClosedAccount;
        }
    },
    ACCOUNT_HELD {
        @Override
        boolean speaksAgainst(Approver who) {
            return !(who.account() instanceof ActiveAccount || who.account() instanceof ClosedAccount);
        }
    },
    PHONE_NOT_VERIFIED {
        @Override
        boolean speaksAgainst(Approver who) {
            return who.account().phone().isEmpty();
        }
    },
    /** Internet telephony, a data SIM, or a SIM that was changed after the number was verified. */
    PHONE_WORTHLESS {
        @Override
        boolean speaksAgainst(Approver who) {
            Optional<VerifiedPhone> phone = who.account().phone();
            Optional<NumberInsight> insight = who.insight();
            return phone.isPresent()
                    && insight.isPresent()
                    && (who.trust().refusal(insight.get().lineType()).isPresent()
                            || insight.get().changedHandsAfter(phone.get().verifiedAt()));
        }
    },
    CONTACT_CHANGED_RECENTLY {
        @Override
        boolean speaksAgainst(Approver who) {
            return who.contacts().isOn(who.account().id());
        }
    },
    PASSWORD_RESET_RECENTLY {
        @Override
        boolean speaksAgainst(Approver who) {
            return who.resets().isOn(who.account().id());
        }
    },
    /** The limit of codes sent or tried was reached. */
    CODE_LIMIT {
        @Override
        boolean speaksAgainst(Approver who) {
            return false;
        }
    };

    abstract boolean speaksAgainst(Approver who);
}
