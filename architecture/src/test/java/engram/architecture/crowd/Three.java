package engram.architecture.crowd;

final class Three {
    record Inner() {}
}
