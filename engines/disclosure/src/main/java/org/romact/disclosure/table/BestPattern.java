package org.romact.disclosure.table;

import com.google.ortools.Loader;
import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The pattern that costs least, by the integer program of Fischetti and Salazar (2001): one table that agrees with what is shown for every need. The other
 * tables are whole numbers too, which is never weaker than what a linear program can conclude.
 */
final class BestPattern {
    /** In CP-SAT's own units, which do not depend on the machine: about seconds. */
    private static final double PATIENCE = 4;

    static {
        Loader.loadNativeLibraries();
    }

    private final AdditiveTable table;
    private final CpModel program = new CpModel();
    private final List<BoolVar> taken = new ArrayList<>();

    private BestPattern(AdditiveTable table) {
        this.table = table;
    }

    /** @param proven whether no other pattern costs less */
    record Found(boolean[] hidden, boolean proven) {}

    /** @param start a safe pattern to begin from */
    static Optional<Found> of(AdditiveTable table, List<Need> needs, boolean[] start) {
        BestPattern best = new BestPattern(table);
        best.decideCells(start);
        needs.forEach(best::leavePossible);
        return best.solve();
    }

    private void decideCells(boolean[] start) {
        LinearExprBuilder cost = LinearExpr.newBuilder();
        for (int i = 0; i < table.size(); i++) {
            TableCell cell = table.cells().get(i);
            BoolVar hide = program.newBoolVar(cell.id());
            if (cell.mustBeHidden()) {
                program.addEquality(hide, 1);
            } else if (!cell.mayBeHidden()) {
                program.addEquality(hide, 0);
            }
            program.addHint(hide, start[i]);
            taken.add(hide);
            cost.addTerm(hide, cell.weight());
        }
        program.minimize(cost);
    }

    private void leavePossible(Need need) {
        IntVar[] change = new IntVar[table.size()];
        for (int i = 0; i < change.length; i++) {
            TableCell cell = table.cells().get(i);
            boolean fixed = !cell.mayBeHidden() || i == need.known();
            long down = fixed ? 0 : cell.lower() - cell.value();
            long up = fixed ? 0 : cell.upper() - cell.value();
            change[i] = program.newIntVar(down, up, "");
            program.addLessOrEqual(change[i], LinearExpr.term(taken.get(i), up));
            program.addGreaterOrEqual(change[i], LinearExpr.term(taken.get(i), down));
        }
        for (Equation equation : table.equations()) {
            LinearExprBuilder sum = LinearExpr.newBuilder().addTerm(change[equation.total()], -1);
            equation.parts().forEach(part -> sum.addTerm(change[part], 1));
            program.addEquality(sum, 0);
        }
        program.addGreaterOrEqual(LinearExpr.term(change[need.cell()], need.direction()), need.amount());
    }

    private Optional<Found> solve() {
        CpSolver solver = new CpSolver();
        solver.getParameters().setNumWorkers(1).setRandomSeed(0).setMaxDeterministicTime(PATIENCE);
        CpSolverStatus status = solver.solve(program);
        if (status != CpSolverStatus.OPTIMAL && status != CpSolverStatus.FEASIBLE) {
            return Optional.empty();
        }
        boolean[] hidden = new boolean[table.size()];
        for (int i = 0; i < hidden.length; i++) {
            hidden[i] = solver.booleanValue(taken.get(i));
        }
        return Optional.of(new Found(hidden, status == CpSolverStatus.OPTIMAL));
    }
}
