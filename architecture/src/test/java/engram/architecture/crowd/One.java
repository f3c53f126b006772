package engram.architecture.crowd;

final class One {
    record Inner() {}
}
