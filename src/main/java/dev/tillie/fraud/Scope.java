package dev.tillie.fraud;

/** What a case, a rule or an entry of a list can be about. */
public enum Scope {
    CUSTOMER,
    EMAIL,
    CARD,
    ADDRESS,
    NETWORK,
    ORDER,
    VENDOR,
    BANK_ACCOUNT,
    BILL,
    EMPLOYEE,
    TILL,
    SIGNAL,
    SHOP
}
