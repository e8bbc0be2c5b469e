#include "comparator/cli/output.h"

#include <dirent.h>
#include <fcntl.h>
#include <signal.h>
#include <sys/stat.h>
#include <unistd.h>

#include <fstream>
#include <memory>
#include <sstream>
#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "comparator/testing/status_matchers.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"

namespace crosscheck {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

class OutputTest : public ::testing::Test {
 protected:
  void SetUp() override {
    folder_ = absl::StrCat(
        ::testing::TempDir(), "/",
        ::testing::UnitTest::GetInstance()->current_test_info()->name());
    ASSERT_EQ(mkdir(folder_.c_str(), 0700), 0);
  }

  std::string Path(const std::string& name) const {
    return absl::StrCat(folder_, "/", name);
  }

  std::string Read(const std::string& name) const {
    std::ifstream file(Path(name));
    std::stringstream text;
    text << file.rdbuf();
    return text.str();
  }

  std::vector<std::string> Files() const {
    std::vector<std::string> names;
    DIR* folder = opendir(folder_.c_str());
    while (const dirent* entry = readdir(folder)) {
      if (entry->d_name[0] != '.') names.push_back(entry->d_name);
    }
    closedir(folder);
    return names;
  }

  std::string folder_;
};

TEST_F(OutputTest, AppearsWhenItIsComplete) {
  const auto output = Output::Open(Path("report.txt"));
  ASSERT_THAT(output, IsOk());
  EXPECT_FALSE((*output)->is_terminal());
  ASSERT_THAT((*output)->Write("Seven "), IsOk());
  EXPECT_NE(access(Path("report.txt").c_str(), F_OK), 0);
  ASSERT_THAT((*output)->Write("died\n"), IsOk());
  ASSERT_THAT((*output)->Close(), IsOk());
  EXPECT_EQ(Read("report.txt"), "Seven died\n");
  EXPECT_THAT(Files(), ElementsAre("report.txt"));
}

TEST_F(OutputTest, LeavesTheOldFileWhereItIsNotClosed) {
  std::ofstream(Path("report.txt")) << "old";
  {
    const auto output = Output::Open(Path("report.txt"));
    ASSERT_THAT(output, IsOk());
    ASSERT_THAT((*output)->Write(std::string(1 << 20, 'x')), IsOk());
  }
  EXPECT_EQ(Read("report.txt"), "old");
  EXPECT_THAT(Files(), ElementsAre("report.txt"));
}

TEST_F(OutputTest, GivesTheFileTheUsersPermissions) {
  const mode_t mask = umask(022);
  const auto output = Output::Open(Path("report.txt"));
  umask(mask);
  ASSERT_THAT(output, IsOk());
  ASSERT_THAT((*output)->Close(), IsOk());
  struct stat status;
  ASSERT_EQ(stat(Path("report.txt").c_str(), &status), 0);
  EXPECT_EQ(status.st_mode & 0777, 0644);
}

TEST_F(OutputTest, NamesAFolderThatIsNotThere) {
  EXPECT_THAT(
      Output::Open(Path("none/report.txt")),
      StatusIs(absl::StatusCode::kNotFound, HasSubstr("none/report.txt")));
  EXPECT_THAT(Files(), IsEmpty());
}

TEST_F(OutputTest, SaysThatADiskIsFull) {
  const auto output = Output::Open("/dev/full");
  if (!output.ok()) GTEST_SKIP() << "no /dev/full";
  ASSERT_THAT((*output)->Write("Seven died"), IsOk());
  EXPECT_THAT((*output)->Close(), StatusIs(absl::StatusCode::kResourceExhausted,
                                           HasSubstr("/dev/full")));
}

TEST_F(OutputTest, IsCancelledWhereTheReaderHasGone) {
  signal(SIGPIPE, SIG_IGN);
  ASSERT_EQ(mkfifo(Path("pipe").c_str(), 0600), 0);
  const int reader = open(Path("pipe").c_str(), O_RDONLY | O_NONBLOCK);
  ASSERT_GE(reader, 0);
  const auto output = Output::Open(Path("pipe"));
  ASSERT_THAT(output, IsOk());
  close(reader);
  EXPECT_THAT((*output)->Write(std::string(1 << 20, 'x')),
              StatusIs(absl::StatusCode::kCancelled));
}

}  // namespace
}  // namespace crosscheck
