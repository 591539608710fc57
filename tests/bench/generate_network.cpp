// Writes the tables of a made-up network into a folder, the same ones for the same size at any time and place:
//   generate_network FOLDER [participations, a million by default]
// For each million: 100,000 institutions, 240,000 activities with 2 to 25 institutions each (4.2 in the mean), 120
// months. As in real networks few institutions take part often and most seldom, and later months hold more activities.
#include <array>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <vector>

namespace {

// splitmix64: of the standard library's generators the distributions differ between systems.
class Random {
public:
    std::uint64_t next() {
        std::uint64_t z = state_ += 0x9e3779b97f4a7c15u;
        z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9u;
        z = (z ^ (z >> 27)) * 0x94d049bb133111ebu;
        return z ^ (z >> 31);
    }
    double real() { return double(next() >> 11) * 0x1.0p-53; }
    int below(int most) { return int(real() * most); }

private:
    std::uint64_t state_ = 2016;
};

constexpr int months = 120;
constexpr int largest = 25;
constexpr std::array countries{"AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU",
                               "IE", "IT", "LT", "LU", "LV", "MT", "NL", "NO", "PL", "PT", "RO", "SE", "SI", "SK"};
constexpr std::array institutionKinds{"hospital", "university", "cancer_centre", "research_institute", "company"};
constexpr std::array activityKinds{"workshop", "conference", "twinning", "expert_seminar", "peer_dialogue"};

// Sizes with the wanted sum: 2 and a geometric tail.
std::vector<int> sizes(Random& random, int activities, int participations) {
    std::vector<int> all;
    int sum = 0;
    for (int i = 0; i < activities; ++i) {
        const int size = 2 + int(std::log(1 - random.real()) / std::log(0.69));
        all.push_back(size < largest ? size : largest);
        sum += all.back();
    }
    for (size_t i = 0; sum != participations; i = (i + 1) % all.size()) {
        const int by = sum < participations ? 1 : -1;
        if (all[i] + by >= 2 && all[i] + by <= largest) {
            all[i] += by;
            sum += by;
        }
    }
    return all;
}

std::FILE* table(const std::string& folder, const char* name, const char* header) {
    std::FILE* file = std::fopen((folder + '/' + name + ".csv").c_str(), "wb");
    if (!file) {
        std::perror(folder.c_str());
        std::exit(1);
    }
    std::fprintf(file, "%s\n", header);
    return file;
}

} // namespace

int main(int argc, char** argv) {
    if (argc < 2) {
        std::fprintf(stderr, "Usage: generate_network FOLDER [participations]\n");
        return 2;
    }
    const std::string folder = argv[1];
    const int participations = argc > 2 ? std::atoi(argv[2]) : 1'000'000;
    const int institutions = participations / 10;
    const int activities = int(participations * 0.24);
    if (institutions < 2 * largest) {
        std::fprintf(stderr, "At least 500 participations.\n");
        return 2;
    }
    Random random;
    std::FILE* file = table(folder, "institution", "code,name,acronym,kind,country");
    for (int i = 0; i < institutions; ++i) {
        const int word = random.below(1000);
        std::fprintf(file, "I%06d,Sample institution %03d-%06d,SI%d,%s,%s\n", i, word, i, i,
                     institutionKinds[size_t(random.below(int(institutionKinds.size())))],
                     countries[size_t(random.below(int(countries.size())))]);
    }
    std::fclose(file);
    file = table(folder, "activity", "code,title,kind,state,start");
    for (int i = 0; i < activities; ++i) {
        const int month = int(months * std::sqrt(random.real()));
        const int day = 1 + random.below(28);
        std::fprintf(file, "A%06d,Sample meeting %03d-%06d,%s,held,%d-%02d-%02d\n", i, random.below(1000), i,
                     activityKinds[size_t(random.below(int(activityKinds.size())))], 2014 + month / 12, 1 + month % 12,
                     day);
    }
    std::fclose(file);
    file = table(folder, "participation", "activity.code,institution.code,role,attended");
    std::vector<int> there;
    const std::vector<int> sizeOf = sizes(random, activities, participations);
    for (int i = 0; i < activities; ++i) {
        there.clear();
        while (int(there.size()) < sizeOf[size_t(i)]) {
            const double place = random.real();
            const int one = int(institutions * place * place);
            bool known = false;
            for (const int other : there)
                known = known || other == one;
            if (!known)
                there.push_back(one);
        }
        for (size_t k = 0; k < there.size(); ++k)
            std::fprintf(file, "A%06d,I%06d,%s,yes\n", i, there[k], k == 0 ? "organiser" : "participant");
    }
    std::fclose(file);
    return 0;
}
