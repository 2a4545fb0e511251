package org.romact.disclosure.perturbation;

import com.google.ortools.Loader;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.romact.disclosure.table.AdditiveTable;
import org.romact.disclosure.table.Equation;
import org.romact.disclosure.table.TableCell;

/** Every cell to the multiple of the base just below or above, and all sums still right; always possible for a table of two dimensions (Cox 1987). */
public final class ControlledRounding {
    static {
        Loader.loadNativeLibraries();
    }

    private ControlledRounding() {}

    /** The rounded values in the order of the cells, nearest to the true ones together; empty where the sums cannot be kept. */
    public static Optional<List<Long>> of(AdditiveTable table, long base) {
        CpModel program = new CpModel();
        List<IntVar> multiples = new ArrayList<>();
        LinearExprBuilder distance = LinearExpr.newBuilder();
        for (TableCell cell : table.cells()) {
            long below = Math.floorDiv(cell.value(), base);
            long rest = cell.value() - below * base;
            IntVar multiple = program.newIntVar(below, rest == 0 ? below : below + 1, cell.id());
            multiples.add(multiple);
            // Up costs base - rest, down costs rest.
            distance.addTerm(multiple, rest == 0 ? 0 : base - 2 * rest);
        }
        for (Equation equation : table.equations()) {
            LinearExprBuilder sum = LinearExpr.newBuilder().addTerm(multiples.get(equation.total()), -1);
            equation.parts().forEach(part -> sum.addTerm(multiples.get(part), 1));
            program.addEquality(sum, 0);
        }
        program.minimize(distance);
        CpSolver solver = new CpSolver();
        solver.getParameters().setNumWorkers(1).setRandomSeed(0);
        CpSolverStatus status = solver.solve(program);
        return status == CpSolverStatus.OPTIMAL
                ? Optional.of(
                        multiples.stream().map(it -> solver.value(it) * base).toList())
                : Optional.empty();
    }
}
