package cn.suyuanban.figures.cases;

/** Flows whose cases are in no figure and no list, because that one exists already tells too much. */
final class Sealed {

    /** As SQL. */
    static final String SERVICES = "('conduct-lead', 'conduct-inspection')";

    private Sealed() {}
}
