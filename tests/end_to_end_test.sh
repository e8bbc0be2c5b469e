#!/usr/bin/env bash
# The program as a process: what it prints, where, and what it exits with.
#
#   end_to_end_test.sh PROGRAM
set -uo pipefail

readonly program=$PWD/$1
readonly sets=$PWD/testdata
readonly lexicon=(--lexicon "$sets/marenia.textproto")
readonly out=$TEST_TMPDIR/out err=$TEST_TMPDIR/err
cd "$TEST_TMPDIR"

failures=0
fail() {
  echo "FAILED: $*" >&2
  echo "--- standard output"
  head -n 20 "$out"
  echo "--- standard error"
  head -n 20 "$err"
  failures=$((failures + 1))
} >&2

# expect CODE WORD...: runs the program; its exit code is to be CODE.
expect() {
  local code=$1
  shift
  "$program" "$@" >"$out" 2>"$err"
  local actual=$?
  [[ $actual == "$code" ]] || fail "exit code $actual, not $code: $*"
}

# says / complains PATTERN: what the last run is to have printed.
says() { grep --quiet --extended-regexp -- "$1" "$out" || fail "no \"$1\""; }
complains() {
  grep --quiet --extended-regexp -- "$1" "$err" || fail "no complaint \"$1\""
}
silent() { [[ ! -s $err ]] || fail "something on standard error"; }

test_help_is_output_and_misuse_is_not() {
  expect 0 --help && says 'crosscheck compare articles/' && silent
  expect 0 help compare && says '--fail-on SEVERITY'
  expect 0 compare --help && says '--fail-on SEVERITY'
  expect 0 --version && says '^crosscheck [0-9]+\.[0-9]+'
  expect 2 && complains 'crosscheck COMMAND' && [[ ! -s $out ]]
  expect 2 comapre x && complains 'did you mean compare\?'
  expect 2 help comapre && complains 'did you mean compare\?'
}

test_bad_flags_are_told_with_what_was_meant() {
  expect 2 compare --fromat=json x && complains 'did you mean --format\?'
  expect 2 compare x --format=jsno && complains 'did you mean json\?'
  expect 2 compare x --format && complains '--format needs a value'
  expect 2 compare x --threads=0 && complains 'from 1 to'
  expect 2 compare x --fail-on=always && complains '--fail-on is one of'
  expect 2 compare x --as-of=yesterday && complains 'no date'
  expect 2 compare && complains 'no articles'
  expect 2 diff a && complains 'diff takes two reports'
  expect 2 explain && complains 'what is to be explained'
}

test_missing_and_broken_inputs_are_named() {
  : >empty.txt
  head -c 4000 /dev/zero | tr '\0' '\200' >blob.bin
  expect 2 compare none.txt && complains 'none\.txt: No such file'
  expect 2 compare empty.txt && complains 'empty\.txt: empty file' \
    && complains 'no article could be read'
  expect 2 extract blob.bin && complains 'blob\.bin: '
  # The run goes on with the others.
  expect 0 compare empty.txt "$sets/disputed_date" "${lexicon[@]}" \
    && says '^NOT READABLE' && says 'empty\.txt: empty file'
  expect 0 extract empty.txt "$sets/disputed_date" "${lexicon[@]}" \
    --format=claims-jsonl && complains 'empty\.txt: empty file'
  expect 0 extract empty.txt "$sets/disputed_date" "${lexicon[@]}" \
    --format=claims-jsonl --quiet && silent
}

test_broken_knowledge_is_named_with_its_line() {
  printf '\ngroups { id: "x" nmae: "y" }\n' >broken.textproto
  expect 2 compare "$sets/disputed_date" --lexicon broken.textproto \
    && complains 'broken\.textproto:2'
  expect 2 compare "$sets/disputed_date" --settings broken.textproto \
    && complains 'broken\.textproto:2'
  expect 2 compare "$sets/disputed_date" --rules broken.textproto \
    && complains 'broken\.textproto:2'
  expect 2 compare "$sets/disputed_date" --manifest none.csv \
    && complains 'none\.csv'
}

test_two_articles_of_one_id_are_an_error_that_names_both() {
  mkdir -p twice/a twice/b
  echo '{"id": "a1", "text": "Seven people died in Tal Rahma."}' >twice/a/x.json
  echo '{"id": "a1", "text": "Nine people died in Tal Rahma."}' >twice/b/y.json
  expect 0 compare twice && says '^NOT READABLE' && says 'a/x\.json' \
    && says 'b/y\.json'
  expect 0 extract twice --format=claims-jsonl && complains 'a/x\.json' \
    && complains 'b/y\.json'
}

test_an_article_collected_twice_has_two_versions() {
  local first='"title": "Blast", "outlet": "Harbour Post"'
  printf '{"id": "a1", %s, "text": "Seven people died in Tal Rahma."}\n' \
    "$first" >edited.jsonl
  printf '{"id": "a1", %s, "text": "Nine people died in Tal Rahma."}\n' \
    "$first" >>edited.jsonl
  expect 0 extract edited.jsonl "${lexicon[@]}" --format=claims-jsonl \
    && says '"article":"a1"' && says '"article":"a1#2"'
}

test_the_order_of_versions_changes_nothing() {
  local first='"id": "a1", "title": "Blast", "outlet": "Harbour Post"'
  local version
  for version in 12:00/four 08:00/seven 08:00/seven; do
    printf '{%s, "url": "https://harbour.example/1", ' "$first"
    printf '"published": "2019-03-04T%s:00Z", ' "${version%%/*}"
    printf '"text": "A bomb killed %s in Tal Rahma."}\n' \
      "${version##*/} people"
  done >versions.jsonl
  tac versions.jsonl >reversed.jsonl
  expect 0 compare versions.jsonl "${lexicon[@]}"
  # What was collected twice without a change is one.
  says '^Crosscheck +2 articles' && says 'first said that 7 were killed'
  cp "$out" expected
  expect 0 compare reversed.jsonl "${lexicon[@]}" && cmp "$out" expected \
    || fail "the order of the lines changes the report"
}

test_a_report_stands_for_its_articles() {
  local format
  expect 0 compare "$sets/disputed_date" "${lexicon[@]}"
  cp "$out" expected
  for format in json textproto binary; do
    expect 0 compare "$sets/disputed_date" "${lexicon[@]}" --format=$format \
      --out "again.$format"
    expect 0 compare "again.$format" "${lexicon[@]}" && cmp "$out" expected \
      || fail "a report in $format gives another one"
  done
}

test_a_day_that_nobody_names_is_nobodys_claim() {
  cat >undated.jsonl <<'JSONL'
{"id": "a", "outlet": "Harbour Post", "published": "2019-03-04", "title": "Blast in Tal Rahma", "text": "A bomb killed seven people at a market in Tal Rahma, police said."}
{"id": "b", "outlet": "Daily Meridian", "published": "2019-03-05", "title": "Tal Rahma market bombing", "text": "A bomb at a market in Tal Rahma killed seven people, doctors said."}
JSONL
  expect 0 compare undated.jsonl "${lexicon[@]}" && says 'reported 4 March 2019'
  ! grep --quiet --extended-regexp '^ +date ' "$out" \
    || fail "a date that no article gives is a value"
  expect 0 extract undated.jsonl "${lexicon[@]}" --format=claims-jsonl \
    && says '"date":\{"start":"2019-03-04","end":"2019-03-04","inferred":true'
}

test_flags_that_change_nothing_are_told() {
  expect 0 extract "$sets/disputed_date" "${lexicon[@]}" --fail-on=low \
    --format=claims-jsonl && complains '--fail-on changes nothing in extract'
  expect 0 help extract
  ! grep --quiet -- '--fail-on' "$out" || fail "--fail-on in extract's help"
  write_claims >claims.csv
  expect 2 fuse --claims claims.csv --as-of=2020-01-02 && complains '--as-of'
}

test_one_severity_of_a_user_leaves_the_others() {
  echo 'compare { severities { relation: RELATION_UPDATE_UP
    severity: SEVERITY_HIGH } }' >severities.textproto
  expect 0 compare "$sets/disputed_date" "${lexicon[@]}"
  cp "$out" expected
  expect 0 compare "$sets/disputed_date" "${lexicon[@]}" \
    --settings severities.textproto && cmp "$out" expected \
    || fail "a severity of another relation changes the report"
}

test_exit_code_tells_of_findings() {
  expect 0 compare "$sets/disputed_date" "${lexicon[@]}"
  expect 1 compare "$sets/disputed_date" "${lexicon[@]}" --fail-on=low
  says 'Port Halim'
  expect 0 compare "$sets/disputed_date" "${lexicon[@]}" --fail-on none
}

test_stages_pass_records_over_pipes() {
  local format
  expect 0 compare "$sets/disputed_toll" "${lexicon[@]}"
  cp "$out" expected
  for format in binary json textproto; do
    "$program" ingest "$sets/disputed_toll" "${lexicon[@]}" --format=$format |
      "$program" extract - "${lexicon[@]}" --format $format |
      "$program" align - "${lexicon[@]}" -format=$format |
      "$program" compare - "${lexicon[@]}" >"$out" 2>"$err" \
      || fail "pipe of $format"
    cmp "$out" expected || fail "pipe of $format gives another report"
    silent
  done
  "$program" extract "$sets/disputed_toll" "${lexicon[@]}" |
    "$program" compare "${lexicon[@]}" - | cmp - expected \
    || fail "records are not what a pipe gets without being asked"
}

test_standard_input_is_an_article_too() {
  expect 0 extract - "${lexicon[@]}" --format=claims-jsonl \
    <"$sets/disputed_date/senn_observer.txt"
  says '"who":"total"|"who":"police"|"killed":\['
  expect 2 compare - </dev/null && complains 'no article could be read'
}

test_output_file_appears_whole_and_names_its_format() {
  expect 0 compare "$sets/disputed_date" "${lexicon[@]}" --out page.html
  grep --quiet '<!DOCTYPE html>' page.html || fail "no page"
  expect 0 compare "$sets/disputed_date" "${lexicon[@]}" --out report.json
  grep --quiet '"version": 1' report.json || fail "no JSON"
  expect 2 compare none.txt --out report.json
  grep --quiet '"version": 1' report.json || fail "the old file is gone"
  expect 2 compare "$sets/disputed_date" --out none/report.json \
    && complains 'none/report\.json'
  [[ -z $(find . -name 'report.json.*') ]] || fail "a temporary file is left"
}

test_reports_can_be_compared() {
  expect 0 compare "$sets/disputed_date/senn_observer.txt" "${lexicon[@]}" \
    --manifest "$sets/disputed_date/articles.textproto" --out before.json
  expect 0 compare "$sets/disputed_date" "${lexicon[@]}" --out after.textproto
  expect 0 diff before.json after.textproto && says '^findings' \
    && says 'appeared' && says '^articles'
  expect 1 diff before.json after.textproto --fail-on=low
  expect 0 diff after.textproto after.textproto --fail-on=low \
    && says 'no difference'
  expect 2 diff before.json "$sets/marenia.textproto" && complains 'no report'
}

test_everything_named_can_be_explained() {
  expect 0 compare "$sets/disputed_date" "${lexicon[@]}" \
    --format=incidents-jsonl
  local finding incident
  incident=$(sed -n 's/^{"incident":"\([^"]*\)".*/\1/p' "$out" | head -n 1)
  finding=$(sed -n 's/.*"findings":\[{"id":"\([^"]*\)".*/\1/p' "$out" |
    head -n 1)
  expect 0 explain "$incident" "$sets/disputed_date" "${lexicon[@]}" \
    && says 'the first member'
  expect 0 explain "$finding" "$sets/disputed_date" "${lexicon[@]}" \
    && says 'because'
  expect 0 explain senn_observer.txt:c1 "$sets/disputed_date" "${lexicon[@]}" \
    && says 'value from'
  expect 2 explain nothing "$sets/disputed_date" "${lexicon[@]}" \
    && complains 'nothing is called'
}

test_rules_are_listed_shown_and_tried() {
  expect 0 rules && says 'rules$'
  local rule
  rule=$(sed -n '2s/^ *\([^ ]*\).*/\1/p' "$out")
  expect 0 rules show "$rule" && says 'pattern'
  expect 0 rules --lint && says 'rules, 0 faults'
  expect 2 rules show no.such.rule && complains 'no rule is called'
  expect 0 rules try 'Twelve people were killed in Tal Rahma.' \
    && says 'reads +killed 12'
}

write_claims() {
  echo object,source,value
  local book shop
  for book in 1 2 3 4 5 6; do
    for shop in Lantern Quayside; do echo "b$book,$shop,Ames $book"; done
    # A shop that errs, and two that copy it.
    for shop in Corner Corner2; do echo "b$book,$shop,Varga $((book % 2))"; done
    echo "b$book,Harbour,Ames $book"
  done
}

test_claims_of_a_table_are_fused() {
  write_claims >claims.csv
  expect 0 fuse --claims claims.csv --out truths.csv --weights-out weights.csv
  silent
  cp truths.csv "$out" && says '^object,value,' && says '^b4,Ames 4,'
  cp weights.csv "$out" && says '^source,weight,' && says '^Lantern,0\.'
  expect 0 fuse --claims - <claims.csv && cmp "$out" truths.csv \
    || fail "standard input gives other truths"
  expect 0 fuse --claims claims.csv --format=json && says '"value":"Ames 4"'
  expect 0 fuse --claims claims.csv --format=text && says 'Ames 4, [0-9]+ %'
  printf 'id,name,parent\n1,Marenia,\n2,Qasr,1\n' >places.csv
  printf 'object,source,value\nx,A,Qasr\nx,B,Marenia\n' >where.csv
  expect 0 fuse --claims where.csv --hierarchy places.csv && says '^x,.*,tree$'
}

test_broken_tables_of_claims_are_named_with_their_line() {
  printf 'object,source,value\nx,A,1\nx,A\n' >short.csv
  expect 2 fuse --claims short.csv && complains 'short\.csv:3: '
  printf 'object,value\nx,1\n' >column.csv
  expect 2 fuse --claims column.csv && complains 'column\.csv:1: .*source'
  printf 'id,name,parent\n1,a,2\n2,b,1\n' >circle.csv
  write_claims >claims.csv
  expect 2 fuse --claims claims.csv --hierarchy circle.csv \
    && complains 'circle\.csv:2: '
  expect 2 fuse --claims none.csv && complains 'none\.csv: No such file'
  expect 2 fuse && complains 'fuse takes --claims FILE'
  expect 2 fuse --claims claims.csv --kind=nubmer \
    && complains 'did you mean number\?'
}

test_a_reader_that_goes_away_is_no_error() {
  "$program" compare "$sets/disputed_toll" "${lexicon[@]}" --format=json \
    2>"$err" | head -c 10 >"$out"
  local codes=("${PIPESTATUS[@]}")
  [[ ${codes[0]} == 0 ]] || fail "exit code ${codes[0]} behind head"
  silent
  "$program" compare "$sets/disputed_toll" "${lexicon[@]}" >/dev/full 2>"$err"
  [[ $? == 2 ]] || fail "a full disk is no error"
  complains 'No space left'
  "$program" compare "$sets/disputed_toll" "${lexicon[@]}" >&- 2>"$err"
  [[ $? == 2 ]] || fail "a closed output is no error"
}

test_relative_paths_are_the_callers() {
  mkdir -p elsewhere
  cp "$sets/disputed_date/senn_observer.txt" elsewhere/
  BUILD_WORKING_DIRECTORY=$PWD/elsewhere expect 0 extract senn_observer.txt \
    "${lexicon[@]}" --format=text
  says '^senn_observer\.txt'
}

test_colours_are_for_terminals() {
  expect 0 compare "$sets/disputed_date" "${lexicon[@]}"
  ! grep --quiet $'\x1b' "$out" || fail "colours in a pipe"
  expect 0 compare "$sets/disputed_date" "${lexicon[@]}" --color=always
  grep --quiet $'\x1b' "$out" || fail "no colours though asked for"
}

test_what_is_too_new_is_left_out() {
  expect 0 compare "$sets/disputed_toll" "${lexicon[@]}" --as-of 2019-03-04
  says '3 articles' && complains '1 article published after 2019-03-04'
}

for name in $(compgen -A function test_); do
  echo "$name"
  "$name"
done
[[ $failures == 0 ]] || echo "$failures failed" >&2
exit $((failures > 0))
