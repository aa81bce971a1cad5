package org.hamroh.ombudsman.complaint;

/** The move is not one that the complaint's stage allows. */
final class WrongStage extends RuntimeException {
    private static final long serialVersionUID = 1L;

    WrongStage(Stage stage, Move move) {
        super(move.code() + " is not allowed when " + stage.code());
    }
}
