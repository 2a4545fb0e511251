package org.romact.disclosure.table;

import com.google.ortools.Loader;
import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPObjective;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPVariable;
import java.util.Optional;

/** Linear programs over a table, with OR-Tools' GLOP: what somebody can conclude, and the cheapest move for tables of any shape. */
final class Programs {
    static {
        Loader.loadNativeLibraries();
    }

    private Programs() {}

    /** The least and the greatest value of a cell in all tables that agree with what is shown; equal ends mean that it is known. */
    static Attacker.Interval interval(AdditiveTable table, boolean[] hidden, int cell, int known) {
        MPSolver solver = MPSolver.createSolver("GLOP");
        MPVariable[] values = new MPVariable[table.size()];
        for (int i = 0; i < values.length; i++) {
            TableCell it = table.cells().get(i);
            boolean free = hidden[i] && i != known;
            values[i] = solver.makeNumVar(free ? it.lower() : it.value(), free ? it.upper() : it.value(), "");
        }
        for (Equation equation : table.equations()) {
            MPConstraint line = solver.makeConstraint(0, 0);
            line.setCoefficient(values[equation.total()], -1);
            equation.parts().forEach(part -> line.setCoefficient(values[part], 1));
        }
        MPObjective objective = solver.objective();
        objective.setCoefficient(values[cell], 1);
        objective.setMinimization();
        double least = solve(solver, values[cell]);
        objective.setMaximization();
        double most = solve(solver, values[cell]);
        solver.delete();
        return new Attacker.Interval(least, most);
    }

    private static double solve(MPSolver solver, MPVariable variable) {
        MPSolver.ResultStatus status = solver.solve();
        if (status != MPSolver.ResultStatus.OPTIMAL) {
            throw new IllegalStateException("The solver ended with " + status + ".");
        }
        double value = variable.solutionValue();
        return Math.abs(value - Math.rint(value)) < 1e-6 ? Math.rint(value) : value;
    }

    /** @param price of one unit of change in each cell; infinite where it must not change */
    static Optional<Move> cheapest(AdditiveTable table, Need need, double[] price) {
        MPSolver solver = MPSolver.createSolver("GLOP");
        MPVariable[] up = new MPVariable[table.size()];
        MPVariable[] down = new MPVariable[table.size()];
        MPObjective objective = solver.objective();
        for (int i = 0; i < up.length; i++) {
            TableCell it = table.cells().get(i);
            boolean free = price[i] < Double.POSITIVE_INFINITY || i == need.cell();
            up[i] = solver.makeNumVar(0, free ? it.upper() - it.value() : 0, "");
            down[i] = solver.makeNumVar(0, free ? it.value() - it.lower() : 0, "");
            if (free && i != need.cell()) {
                objective.setCoefficient(up[i], price[i]);
                objective.setCoefficient(down[i], price[i]);
            }
        }
        for (Equation equation : table.equations()) {
            MPConstraint line = solver.makeConstraint(0, 0);
            line.setCoefficient(up[equation.total()], -1);
            line.setCoefficient(down[equation.total()], 1);
            for (int part : equation.parts()) {
                line.setCoefficient(up[part], 1);
                line.setCoefficient(down[part], -1);
            }
        }
        MPVariable wanted = need.direction() > 0 ? up[need.cell()] : down[need.cell()];
        MPVariable opposite = need.direction() > 0 ? down[need.cell()] : up[need.cell()];
        opposite.setUb(0);
        if (need.amount() > wanted.ub()) {
            solver.delete();
            return Optional.empty();
        }
        wanted.setLb(need.amount());
        objective.setMinimization();
        Optional<Move> move = Optional.empty();
        if (solver.solve() == MPSolver.ResultStatus.OPTIMAL) {
            double[] change = new double[up.length];
            for (int i = 0; i < change.length; i++) {
                double value = up[i].solutionValue() - down[i].solutionValue();
                change[i] = Math.abs(value) < 1e-7 ? 0 : value;
            }
            move = Optional.of(new Move(change));
        }
        solver.delete();
        return move;
    }
}
