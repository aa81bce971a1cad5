package org.hamroh.loans.schedule;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * How long a schedule takes: {@code mvn -pl services/loans -am test-compile}, then {@code java -cp} the test class path with
 * this class. The goal is 6 µs for 12 instalments.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(3)
public class ScheduleBenchmark {
    @Param({"12", "60", "360"})
    int instalments;

    private Terms terms = terms(12);

    @org.openjdk.jmh.annotations.Setup
    public void prepare() {
        terms = terms(instalments);
    }

    @Benchmark
    public Object schedule() {
        return Schedule.of(terms);
    }

    @Benchmark
    public Object scheduleWithYearlyRate() {
        return Schedule.of(terms).aprPercent();
    }

    private static Terms terms(int instalments) {
        LocalDate begin = LocalDate.of(2024, 1, 1);
        return new Terms(
                List.of(new Disbursement(begin, new BigDecimal("5000"))),
                List.of(new RateFrom(begin, new BigDecimal("7"))),
                instalments,
                new Every(1, 0),
                null,
                DayCount.THIRTY_360,
                Method.DECLINING_EQUAL_INSTALMENTS,
                InterestCalculation.PERIOD,
                0,
                0,
                0,
                new BigDecimal("0.01"),
                MonthEnd.LAST_DAY_OF_MONTH,
                new WorkingDays(NonWorkingDays.KEEP, Set.of()),
                2);
    }

    public static void main(String[] args) throws RunnerException {
        new Runner(new OptionsBuilder()
                        .include(ScheduleBenchmark.class.getName())
                        .build())
                .run();
    }
}
