package dev.tillie.fraud;

import static dev.tillie.fraud.Rows.NONE;
import static dev.tillie.fraud.Rows.ago;
import static dev.tillie.fraud.Rows.bill;
import static dev.tillie.fraud.Rows.day;
import static dev.tillie.fraud.Rows.look;
import static dev.tillie.fraud.Rows.to;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PayablesSignalsTest {
    /** A year of a dairy that bills each fortnight and a landlord that bills the same each month, and more. */
    private static List<Case> cases(Bill... more) {
        var bills = new ArrayList<Bill>();
        for (var i = 0; i < 26; i++) {
            bills.add(bill("D" + i, "Dairy Ltd", "DL-" + (4100 + i * 7), 370 - i * 14, 200 + i * 3.17));
        }
        for (var i = 0; i < 12; i++) {
            bills.add(bill("L" + i, "Landlord", "LL-" + (90 + i), 365 - i * 30, 1500));
        }
        bills.addAll(List.of(more));
        return look(NONE.withBills(bills));
    }

    @Test
    void findsNothingInBillsAsTheyShouldBe() {
        assertThat(cases()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "DL-5150, DL 5150",
        "DL-5150, 5150",
        "DL-5150, DL/05150",
        "DL-5150, DL-5150",
        "DL-5150, DL-5105",
        "DL-5150, ''"
    })
    void seesAnInvoiceAgainHoweverItsNumberIsWritten(String number, String again) {
        assertThat(cases(bill("A", "Dairy Ltd", number, 12, 333.10), bill("B", "Dairy", again, 4, 333.10)))
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.key()).isEqualTo("duplicate_invoice/B");
                    assertThat(it.evidence()).containsExactly("A", "B");
                    assertThat(it.atRisk()).isEqualTo(333.10);
                    assertThat(it.reasons()).contains("the same amount", "8 days apart", "neither is paid yet");
                });
    }

    @Test
    void letsTwoMachinesCostTheSame() {
        assertThat(cases(bill("A", "Machines", "M-101", 5, 145), bill("B", "Machines", "M-102", 5, 145)))
                .isEmpty();
    }

    @Test
    void letsANumberComeAgainAtAnotherAmountOrAnotherSupplier() {
        assertThat(cases(bill("A", "Dairy Ltd", "7", 40, 120), bill("B", "Dairy Ltd", "7", 2, 300)))
                .isEmpty();
        assertThat(cases(bill("A", "Baker", "7", 5, 120), bill("B", "Florist", "7", 5, 120)))
                .isEmpty();
    }

    @Test
    void seesABillThatWasPaidByCardOnTheDay() {
        var facts = NONE.withBills(List.of(bill("A", "Plumber", "77", 4, 233.10)))
                .withExpenses(List.of(new Expense("E", day(8), "Plumber", "Repairs", 233.10, "")));
        assertThat(look(facts)).extracting(Case::key).containsExactly("duplicate_invoice/expense/A");
    }

    @Test
    void seesANewSupplierPaidToSomebodyOnTheStaff() {
        var bills = new ArrayList<>(List.of(bill("Z", "Dairy", "1", 400, 210)));
        bills.add(to(bill("A", "Quick Supplies", "17", 9, 480), "ie12 abcd 9999"));
        var staff = List.of(new Employee("Ann", 15, day(400), null, "IE12ABCD9999"));
        assertThat(look(NONE.withBills(bills).withStaff(staff, List.of())))
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.worry()).isEqualTo(Worry.GHOST_VENDOR);
                    assertThat(it.reasons()).contains("its bank account is also that of Ann");
                });
    }

    @Test
    void seesANewSupplierJustBelowTheLimitWithYouAsItsOnlyCustomer() {
        assertThat(cases(
                        bill("A", "Quick Supplies", "101", 50, 490),
                        bill("B", "Quick Supplies", "102", 30, 495),
                        bill("C", "Quick Supplies", "103", 10, 988)))
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.subject()).isEqualTo(new About(Scope.VENDOR, "Quick Supplies"));
                    assertThat(it.evidence()).containsExactly("A", "B", "C");
                });
    }

    @Test
    void letsASupplierBeNewOrRound() {
        assertThat(cases(
                        bill("A", "Joiner", "101", 50, 400),
                        bill("B", "Joiner", "131", 30, 900),
                        bill("C", "Joiner", "177", 10, 250)))
                .isEmpty();
    }

    @Test
    void asksAboutANewAccountOfAKnownSupplier() {
        assertThat(cases(to(bill("X", "Dairy Ltd", "DL-5150", 3, 950), "LT99 0000 1234")))
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.worry()).isEqualTo(Worry.BANK_CHANGE);
                    assertThat(it.reasons().getFirst()).endsWith("this one names a new one ending in 1234");
                    assertThat(it.toDo())
                            .contains("Phone the supplier on the number you had before, not on one in the letter.");
                });
    }

    @Test
    void knowsAnAccountWrittenWithSpaces() {
        assertThat(cases(to(bill("X", "Dairy Ltd", "DL-5150", 3, 250), "ie00dairy ltd")))
                .isEmpty();
    }

    @Test
    void seesHoursNobodyCanHaveWorked() {
        var staff =
                List.of(new Employee("Ann", 15, day(400), day(20), ""), new Employee("Bea", 15, day(400), null, ""));
        var morning = ago(5.6);
        var shifts = List.of(
                new Shift("Ann", "High Street", ago(30), ago(29.8)),
                new Shift("Ann", "High Street", ago(10), ago(9.7)),
                new Shift("Bea", "High Street", morning, morning.plus(Duration.ofHours(6))),
                new Shift("Bea", "Oak Lane", morning.plus(Duration.ofHours(3)), morning.plus(Duration.ofHours(9))));
        assertThat(look(NONE.withStaff(staff, shifts)))
                .extracting(it -> it.worry() + " " + it.subject().value())
                .containsExactlyInAnyOrder("PAYROLL Ann", "PAYROLL Bea");
    }

    @Test
    void letsOneShiftFollowTheOther() {
        var staff = List.of(new Employee("Bea", 15, day(400), null, ""));
        var shifts = List.of(
                new Shift("Bea", "High Street", ago(5.6), ago(5.3)), new Shift("Bea", "Oak Lane", ago(5.3), ago(5.1)));
        assertThat(look(NONE.withStaff(staff, shifts))).isEmpty();
    }

    @Test
    void seesAPaydayAboveTheHoursOfTheRota() {
        assertThat(look(paydays(2100))).singleElement().satisfies(it -> {
            assertThat(it.worry()).isEqualTo(Worry.PAYROLL);
            assertThat(it.reasons().getFirst())
                    .contains("€2,100.00 paid on", "the hours on the rota would have cost about €1,500.00");
        });
        assertThat(look(paydays(1600))).isEmpty();
    }

    /** Ten hours each third day, paid each thirty days. */
    private static Facts paydays(double last) {
        var shifts = new ArrayList<Shift>();
        for (var i = 0; i < 80; i++) {
            var from = NONE.start(day(240 - i * 3)).plus(Duration.ofHours(8));
            shifts.add(new Shift("Ann", "High Street", from, from.plus(Duration.ofHours(10))));
        }
        var wages = new ArrayList<Expense>();
        for (var i = 0; i < 8; i++) {
            wages.add(new Expense("W" + i, day(211 - i * 30), "Payroll", "Wages", i == 7 ? last : 1500, ""));
        }
        return NONE.withStaff(List.of(new Employee("Ann", 15, day(400), null, "")), shifts)
                .withExpenses(wages);
    }
}
