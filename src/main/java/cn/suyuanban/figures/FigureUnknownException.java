package cn.suyuanban.figures;

/** There is no such figure, it does not open, or it is not divided like that. */
public class FigureUnknownException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    FigureUnknownException(String text) {
        super(text);
    }

    /** The figure is not divided by what was asked for. */
    public static FigureUnknownException part() {
        return new FigureUnknownException("figure-part-unknown: 该指标没有这样的分项，请从看板上点开");
    }
}
