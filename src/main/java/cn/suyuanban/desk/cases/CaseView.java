package cn.suyuanban.desk.cases;

import cn.suyuanban.catalog.diagram.CaseTraces.Marks;
import java.util.List;

/**
 * One case as its page shows it.
 *
 * @param own address of the page that the kind of case has of its own, null if it has none
 * @param marks null if there is no diagram to show
 * @param steps every task it ever had, oldest first
 * @param told what was told to whom, oldest first
 * @param done who did, or tried to do, what, oldest first
 * @param stated what the application says, personal data left out; empty if it was not applied for by a form
 */
record CaseView(
        CasePage.Row row,
        String accepted,
        String statutory,
        String closed,
        Own own,
        Marks marks,
        List<Step> steps,
        List<Told> told,
        List<Done> done,
        List<Paper> papers,
        List<Stated> stated) {

    /** A page of the ledger the case belongs to. */
    record Own(String address, String name) {}

    /**
     * One step.
     *
     * @param person who did it or has claimed it, null if nobody
     * @param due null if it has no limit
     * @param closed null while it is open
     * @param kept null if it has no limit
     * @param cancelled whether it came to nothing because the case went another way
     */
    record Step(
            String id,
            String name,
            String department,
            String person,
            String opened,
            String due,
            String closed,
            String kept,
            boolean late,
            boolean cancelled,
            boolean mine) {}

    /** What was told. */
    record Told(String at, String title, String recipient, String body) {}

    /** @param refused why it was refused, null if it was done */
    record Done(String at, String actor, String action, String text, String refused) {}

    /** @param address null once its content was removed */
    record Paper(String name, String fileName, String origin, String state, String received, String address) {}

    /** One line of the application. */
    record Stated(String label, String value) {}
}
