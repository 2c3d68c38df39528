package dev.sekisho.link.request;

import dev.sekisho.link.bank.Bank;
import dev.sekisho.link.bank.BankAccount;
import dev.sekisho.link.bank.BankAuthentication;
import dev.sekisho.link.bank.BankAuthentication.Authenticated;
import dev.sekisho.link.bank.BankAuthentication.NoAnswer;
import dev.sekisho.link.bank.BankGateway;
import dev.sekisho.link.bank.HolderWord;
import dev.sekisho.link.bank.PayeeAnswer.Named;
import jakarta.enterprise.context.ApplicationScoped;

/** Completes a bank's word by the holder's name where the bank tells it only to a payer who asks; without it there is no word. */
@ApplicationScoped
class NameAtBank {

    private final BankGateway gateway;

    NameAtBank(BankGateway gateway) {
        this.gateway = gateway;
    }

    BankAuthentication complete(Subject subject, BankAccount account, Bank bank, BankAuthentication answer) {
        if (answer instanceof Authenticated says
                && says.holder().form() == HolderWord.Form.SILENT
                && bank.isAskedForPayee(subject.customerClass())) {
            return gateway.payee(bank, account) instanceof Named holder
                    ? new Authenticated(says.factors(), HolderWord.told(holder.kana()), says.mandate())
                    : new NoAnswer();
        }
        return answer;
    }
}
