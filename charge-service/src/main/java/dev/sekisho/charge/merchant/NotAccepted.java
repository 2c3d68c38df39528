package dev.sekisho.charge.merchant;

import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

/** Why a sales point takes no payments; the first that binds is named, and only to the operator's own people. */
public enum NotAccepted {
    MERCHANT_UNKNOWN {
        @Override
        boolean binds(RegisteredPoint point, Instant now) {
            return point.category().isEmpty();
        }
    },
    MERCHANT_ENDED {
        @Override
        boolean binds(RegisteredPoint point, Instant now) {
            return point.isOfEndedMerchant(now);
        }
    },
    SHOP_UNKNOWN {
        @Override
        boolean binds(RegisteredPoint point, Instant now) {
            return point.shop().isEmpty();
        }
    },
    SHOP_ENDED {
        @Override
        boolean binds(RegisteredPoint point, Instant now) {
            return point.shop().filter(EndedShop.class::isInstance).isPresent();
        }
    },
    TERMINAL_UNKNOWN {
        @Override
        boolean binds(RegisteredPoint point, Instant now) {
            return point.terminal().isEmpty();
        }
    },
    TERMINAL_ENDED {
        @Override
        boolean binds(RegisteredPoint point, Instant now) {
            return point.terminal().filter(EndedTerminal.class::isInstance).isPresent();
        }
    },
    TERMINAL_STOPPED {
        @Override
        boolean binds(RegisteredPoint point, Instant now) {
            return point.terminal().filter(StoppedTerminal.class::isInstance).isPresent();
        }
    };

    abstract boolean binds(RegisteredPoint point, Instant now);

    static Optional<NotAccepted> at(RegisteredPoint point, Instant now) {
        return Arrays.stream(values()).filter(one -> one.binds(point, now)).findFirst();
    }
}
