package dev.sekisho.link.notice;

import dev.sekisho.kernel.money.Money;
import dev.sekisho.link.link.ActiveLink;
import dev.sekisho.link.link.LinkHead;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.UUID;

/**
 * Writes down what the depositor has to be told, in the transaction of what happened (LK-06).
 *
 * <p>The text names no wallet and no person: the depositor may be a victim, and the wallet somebody else's.
 */
@ApplicationScoped
public class TellDepositor {

    private final Notices notices;

    public TellDepositor(Notices notices) {
        this.notices = notices;
    }

    @Transactional(TxType.MANDATORY)
    public void ofLink(ActiveLink link) {
        LinkHead head = link.head();
        add(
                head,
                Occasion.LINKED,
                "【関所】お客さまの口座(" + head.accountMask() + ")が電子マネーのウォレットに連携されました。" + "お心当たりがない場合は、すぐに当行へご連絡ください。");
    }

    @Transactional(TxType.MANDATORY)
    public void ofDebit(LinkHead link, Money amount) {
        add(
                link,
                Occasion.DEBITED,
                "【関所】お客さまの口座(" + link.accountMask() + ")から電子マネーへ" + String.format("%,d", amount.yen())
                        + "円を引き落としました。お心当たりがない場合は、すぐに当行へご連絡ください。");
    }

    private void add(LinkHead link, Occasion occasion, String text) {
        notices.add(
                new DepositorNotice(UUID.randomUUID(), link.id(), link.bankAccount(), link.bank(), occasion, text, 0));
    }
}
