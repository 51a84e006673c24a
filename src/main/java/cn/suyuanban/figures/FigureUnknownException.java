package cn.suyuanban.figures;

/** There is no figure of this id, or it does not open to cases. */
public class FigureUnknownException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    FigureUnknownException(String text) {
        super(text);
    }
}
