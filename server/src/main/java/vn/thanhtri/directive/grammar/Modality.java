package vn.thanhtri.directive.grammar;

/** Whether an order commands or forbids. */
public enum Modality {
    DUTY,
    PROHIBITION
}
