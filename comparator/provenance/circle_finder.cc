#include "comparator/provenance/circle_finder.h"

#include <algorithm>
#include <cstddef>
#include <string>
#include <utility>

#include "absl/container/btree_map.h"
#include "absl/strings/str_cat.h"

namespace crosscheck {
namespace {

using Graph = absl::btree_map<std::string, std::vector<std::string>>;

// Tarjan's algorithm, with a stack of its own: chains may be long.
class Components {
 public:
  explicit Components(const Graph& graph) : graph_(graph) {}

  std::vector<std::vector<std::string>> Find() {
    for (const auto& [node, next] : graph_) {
      if (!states_.contains(node)) Visit(node);
    }
    return std::move(components_);
  }

 private:
  struct State {
    size_t index = 0;
    size_t low = 0;
    bool on_stack = false;
  };
  struct Frame {
    std::string node;
    size_t next = 0;
  };

  void Open(const std::string& node) {
    const size_t index = states_.size();
    states_[node] = {index, index, true};
    stack_.push_back(node);
    frames_.push_back({node});
  }

  void Visit(const std::string& root) {
    Open(root);
    while (!frames_.empty()) {
      const std::string node = frames_.back().node;
      const auto edges = graph_.find(node);
      if (edges != graph_.end() && frames_.back().next < edges->second.size()) {
        const std::string& to = edges->second[frames_.back().next++];
        const auto seen = states_.find(to);
        if (seen == states_.end()) {
          Open(to);
        } else if (seen->second.on_stack) {
          Lower(node, seen->second.index);
        }
        continue;
      }
      frames_.pop_back();
      if (!frames_.empty()) Lower(frames_.back().node, states_[node].low);
      if (states_[node].low == states_[node].index) Close(node);
    }
  }

  void Lower(const std::string& node, size_t low) {
    State& state = states_[node];
    state.low = std::min(state.low, low);
  }

  // Takes the component that `node` is the root of off the stack.
  void Close(const std::string& node) {
    std::vector<std::string> component;
    do {
      component.push_back(stack_.back());
      states_[stack_.back()].on_stack = false;
      stack_.pop_back();
    } while (component.back() != node);
    std::sort(component.begin(), component.end());
    components_.push_back(std::move(component));
  }

  const Graph& graph_;
  absl::btree_map<std::string, State> states_;
  std::vector<std::string> stack_;
  std::vector<Frame> frames_;
  std::vector<std::vector<std::string>> components_;
};

}  // namespace

std::vector<Circle> FindCircles(absl::Span<const Dependence> dependences) {
  Graph graph;
  for (const Dependence& dependence : dependences) {
    if (dependence.reason() == DEPENDENCE_REASON_CREDIT ||
        dependence.reason() == DEPENDENCE_REASON_LINK) {
      graph[absl::StrCat("article:", dependence.article())].push_back(
          dependence.origin());
    }
  }
  std::vector<std::vector<std::string>> components = Components(graph).Find();
  std::sort(components.begin(), components.end());
  std::vector<Circle> circles;
  for (const std::vector<std::string>& component : components) {
    if (component.size() < 2) continue;
    Circle& circle = circles.emplace_back();
    for (const std::string& origin : component) circle.add_origins(origin);
  }
  return circles;
}

}  // namespace crosscheck
