package dev.sekisho.kernel.suspension;

import dev.sekisho.kernel.id.WalletId;
import java.util.Optional;
import java.util.function.Predicate;

/** Says who is in a canary: the same everywhere and every time under one key, and for nobody to foresee or to choose. */
public interface CanaryDraw {

    /** Where nothing is decided about wallets at banks: nobody is in any. */
    CanaryDraw NOBODY = new CanaryDraw() {
        @Override
        public boolean isIn(Canary canary, WalletId wallet) {
            return false;
        }

        @Override
        public Optional<String> keyPrint() {
            return Optional.empty();
        }
    };

    boolean isIn(Canary canary, WalletId wallet);

    /** By which a key is known again and not found out; empty without a key. */
    Optional<String> keyPrint();

    /** Which canaries a wallet is in. */
    default Predicate<Canary> of(WalletId wallet) {
        return canary -> isIn(canary, wallet);
    }
}
