package dev.sekisho.link.notice;

import dev.sekisho.kernel.money.Money;
import dev.sekisho.link.control.LinkControl;
import dev.sekisho.link.control.LinkControls;
import dev.sekisho.link.link.ActiveLink;
import dev.sekisho.link.link.LinkHead;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import java.util.UUID;

/**
 * Writes down what the depositor has to be told, in the transaction of what happened (LK-06).
 *
 * <p>The text names no wallet and no person: the depositor may be a victim, and the wallet somebody else's.
 */
@ApplicationScoped
public class TellDepositor {

    private final Notices notices;
    private final LinkControls controls;

    public TellDepositor(Notices notices, LinkControls controls) {
        this.notices = notices;
        this.controls = controls;
    }

    @Transactional(TxType.MANDATORY)
    public void ofLink(ActiveLink link) {
        if (!controls.has(LinkControl.DEPOSITOR_TOLD_OF_LINK)) {
            return;
        }
        LinkHead head = link.head();
        notices.add(List.of(notice(
                head,
                Occasion.LINKED,
                "【関所】お客さまの口座(" + head.accountMask() + ")が電子マネーのウォレットに連携されました。" + "お心当たりがない場合は、すぐに当行へご連絡ください。")));
    }

    /** Of each one by itself, written together. */
    @Transactional(TxType.MANDATORY)
    public void ofDebits(List<Withdrawal> withdrawals) {
        if (!controls.has(LinkControl.DEPOSITOR_TOLD_OF_DEBIT)) {
            return;
        }
        notices.add(withdrawals.stream().map(TellDepositor::notice).toList());
    }

    private static DepositorNotice notice(Withdrawal withdrawal) {
        return notice(
                withdrawal.link(),
                Occasion.DEBITED,
                "【関所】お客さまの口座(" + withdrawal.link().accountMask() + ")から電子マネーへ"
                        + String.format("%,d", withdrawal.amount().yen())
                        + "円を引き落としました。お心当たりがない場合は、すぐに当行へご連絡ください。");
    }

    private static DepositorNotice notice(LinkHead link, Occasion occasion, String text) {
        return new DepositorNotice(UUID.randomUUID(), link.id(), link.bankAccount(), link.bank(), occasion, text, 0);
    }

    /** Money that left a depositor's account through a link. */
    public record Withdrawal(LinkHead link, Money amount) {}
}
