package dev.tillie.finance;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.UnaryOperator;

/**
 * Whether money put into something comes back: so much now, so much a year for some years.
 *
 * @param cost paid now
 * @param yearly what it brings a year, after what it costs to run, at each year's end
 * @param years how long it lasts
 * @param resale what is left of it at the end
 * @param rate what the money would earn elsewhere or costs to borrow, a year, as a share
 */
public record Investment(double cost, double yearly, double years, double resale, double rate) {
    private static final double HIGHEST_RATE = 10;
    private static final double OFF_BY = .25;

    public Investment {
        if (cost <= 0 || years <= 0 || rate <= -1) {
            throw new IllegalArgumentException(
                    "an investment needs a cost and a life above zero and a rate above -1, got " + cost + ", " + years
                            + " and " + rate);
        }
    }

    /** Something assumed, and how far the net present value moves when it is a quarter worse and better. */
    public record Assumption(String name, double worse, double better) {
        double swing() {
            return Math.abs(better - worse);
        }
    }

    /** Years until the money is back, without interest; empty where it is not back within its life. */
    public OptionalDouble paybackYears() {
        double back = yearly <= 0 ? Double.POSITIVE_INFINITY : cost / yearly;
        return back <= years ? OptionalDouble.of(back) : OptionalDouble.empty();
    }

    /** Net present value: what it is worth today beyond its cost. */
    public double netPresentValue() {
        return -cost + presentValue(rate);
    }

    private double presentValue(double at) {
        double sum = resale / Math.pow(1 + at, years);
        for (int year = 1; year <= years; year++) {
            sum += yearly / Math.pow(1 + at, year);
        }
        double rest = years - Math.floor(years);
        return sum + yearly * rest / Math.pow(1 + at, years);
    }

    /** Internal rate of return a year; empty where it never earns its cost. */
    public OptionalDouble internalRate() {
        return yearly * years + resale <= cost ? OptionalDouble.empty() : internalRate(this::presentValue, cost);
    }

    /** The rate at which cash flows at each year's end are worth their cost today. */
    static OptionalDouble internalRate(double cost, List<Double> flows) {
        return internalRate(
                at -> {
                    double sum = 0;
                    for (int year = 1; year <= flows.size(); year++) {
                        sum += flows.get(year - 1) / Math.pow(1 + at, year);
                    }
                    return sum;
                },
                cost);
    }

    private static OptionalDouble internalRate(UnaryOperator<Double> presentValue, double cost) {
        double low = -.99;
        double high = HIGHEST_RATE;
        if (presentValue.apply(low) < cost || presentValue.apply(high) > cost) {
            return OptionalDouble.empty();
        }
        for (int i = 0; i < 100; i++) {
            double middle = (low + high) / 2;
            if (presentValue.apply(middle) > cost) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return OptionalDouble.of(low);
    }

    /** What it must bring a year to be worth its cost. */
    public double breakEvenYearly() {
        double perUnit = new Investment(cost, 1, years, 0, rate).presentValue(rate);
        return Math.max(0, cost - resale / Math.pow(1 + rate, years)) / perUnit;
    }

    /** Units to sell before a fixed cost is covered by what each leaves; empty where none leaves anything. */
    public static Optional<Long> breakEvenUnits(double fixedCost, double price, double variableCost) {
        double margin = price - variableCost;
        return margin <= 0 ? Optional.empty() : Optional.of((long) Math.ceil(fixedCost / margin - 1e-9));
    }

    /** What the value hangs on, the most first. */
    public List<Assumption> assumptions() {
        return List.of(
                        assumption(
                                "what it brings in",
                                with(cost, yearly * (1 - OFF_BY), years),
                                with(cost, yearly * (1 + OFF_BY), years)),
                        assumption(
                                "how long it lasts",
                                with(cost, yearly, years * (1 - OFF_BY)),
                                with(cost, yearly, years * (1 + OFF_BY))),
                        assumption(
                                "what it costs",
                                with(cost * (1 + OFF_BY), yearly, years),
                                with(cost * (1 - OFF_BY), yearly, years)))
                .stream()
                .sorted(Comparator.comparingDouble(it -> -it.swing()))
                .toList();
    }

    private static Assumption assumption(String name, Investment worse, Investment better) {
        return new Assumption(name, worse.netPresentValue(), better.netPresentValue());
    }

    private Investment with(double itsCost, double itsYearly, double itsYears) {
        return new Investment(itsCost, itsYearly, itsYears, resale, rate);
    }
}
