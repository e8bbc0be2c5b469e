#include "comparator/names/skeleton.h"

#include "absl/strings/str_cat.h"
#include "absl/strings/string_view.h"

namespace crosscheck {
namespace {

// The class of a sound; 0 for one that is left out.
char ClassOf(char sound) {
  switch (sound) {
    case 'b':
    case 'p':
      return 'B';
    case 't':
    case 'T':
    case '%':
      return 'T';
    case 'd':
    case 'D':
      return 'D';
    case 'k':
    case 'q':
    case 'g':
    case 'G':
    case 'c':
    case 'x':
    case 'Q':
    case 'J':
      return 'K';
    case 'C':
    case 'S':
    case 's':
    case 'z':
    case 'Z':
      return 'S';
    case 'f':
    case 'v':
      return 'F';
    case 'm':
    case 'n':
      return 'M';
    case 'l':
      return 'L';
    case 'r':
      return 'R';
    default:
      return 0;
  }
}

}  // namespace

std::string SkeletonOf(const NamePart& part) {
  if (!part.words.empty()) return absl::StrCat("#", part.words.front());
  if (part.number) return part.text;
  std::string skeleton;
  for (char sound : part.sounds.sounds) {
    const char symbol = ClassOf(sound);
    if (symbol == 0 || (!skeleton.empty() && skeleton.back() == symbol)) {
      continue;
    }
    skeleton.push_back(symbol);
  }
  // A final t may be a feminine ending that others leave out.
  if (skeleton.size() > 2 && skeleton.back() == 'T') skeleton.pop_back();
  // All vowels: the first of them.
  if (skeleton.empty()) skeleton = part.text.substr(0, 1);
  return skeleton;
}

}  // namespace crosscheck
