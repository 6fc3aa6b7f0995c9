import fc from 'fast-check';

// Few cases: they run once for each of thousands of mutants, which the tests beside the code should find before them.
fc.configureGlobal({ seed: 1, numRuns: 20 });
