// Packs the data set zengin-code into the resource from which link-service reads banks and branches.
//
//   npm pack zengin-code@1.0.0-p20260824
//   tar xzf zengin-code-1.0.0-p20260824.tgz
//   node pack.mjs package/lib/zengin-data.js ../src/main/resources/bank-directory/zengin.tsv.gz
//
// One line for a bank (bank, code, name, kana, hiragana, latin), then one for each of its branches (branch, code, name,
// kana), all in the order of their codes. A branch's hiragana and latin are left out: they only repeat its kana, and
// nobody looks a branch up by them. The same data give the same lines; the program asks no network.
import { createRequire } from 'node:module';
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { gzipSync, constants } from 'node:zlib';

const [source, target] = process.argv.slice(2);
const banks = createRequire(import.meta.url)(resolve(source));
const byCode = (one, other) => (one.code < other.code ? -1 : 1);

function line(...cells) {
  if (cells.some((cell) => typeof cell !== 'string' || cell === '' || /[\t\r\n]/.test(cell))) {
    throw new Error(`a cell is missing or cannot be written: ${JSON.stringify(cells)}`);
  }
  return cells.join('\t');
}

const lines = [];
for (const bank of Object.values(banks).sort(byCode)) {
  lines.push(line('bank', bank.code, bank.name, bank.kana, bank.hira, bank.roma));
  for (const branch of Object.values(bank.branches).sort(byCode)) {
    lines.push(line('branch', branch.code, branch.name, branch.kana));
  }
}
writeFileSync(target, gzipSync(lines.join('\n') + '\n', { level: constants.Z_BEST_COMPRESSION }));
console.log(`${lines.length} lines`);
