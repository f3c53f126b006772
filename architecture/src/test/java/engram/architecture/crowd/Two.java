package engram.architecture.crowd;

final class Two {
    record Inner() {}
}
