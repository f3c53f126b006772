// Fits with crate fsrs, loaded as a native module. Arguments: the module, a log (card_id,review_time_ms,rating).
// Each line on standard input, "MODE EPOCHS", is answered by one: milliseconds of wall time and of
// processor time, then the weights.
const fs = require('node:fs');
const readline = require('node:readline');
const [, , nativeModule, logFile] = process.argv;
const { FSRS, FSRSItem, FSRSReview } = require(nativeModule);

const DAY = 86_400_000;
const histories = new Map();
const predicted = [];
for (const line of fs.readFileSync(logFile, 'utf8').trim().split('\n').slice(1)) {
    const [card, time, rating] = line.split(',').map(Number);
    const day = Math.floor((time - DAY / 6) / DAY);
    const before = histories.get(card);
    const pause = before ? day - before.day : 0;
    const reviews = [...(before?.reviews ?? []), new FSRSReview(rating, pause)];
    histories.set(card, { day, reviews });
    if (pause > 0) predicted.push({ card, time, reviews });
}
predicted.sort((a, b) => a.time - b.time || a.card - b.card);
const items = predicted.map((p) => new FSRSItem(p.reviews));
const cardIds = predicted.map((p) => p.card);
predicted.length = 0;
histories.clear();

const fsrs = new FSRS();
async function fit(mode, epochs) {
    const options = { enableShortTerm: true, numRelearningSteps: 1, trainingConfig: { numEpochs: epochs } };
    if (mode === 'card_id') options.cardIds = cardIds;
    const cpuBefore = process.cpuUsage();
    const begin = performance.now();
    const weights = await fsrs.computeParameters(items, options);
    const millis = performance.now() - begin;
    const cpu = process.cpuUsage(cpuBefore);
    return [millis, (cpu.user + cpu.system) / 1000, ...weights].join(' ');
}

(async () => {
    for await (const line of readline.createInterface({ input: process.stdin })) {
        const [mode, epochs] = line.split(' ');
        console.log(await fit(mode, Number(epochs)));
    }
})();
