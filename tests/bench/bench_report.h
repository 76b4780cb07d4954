#pragma once

#include <QByteArray>
#include <QProcess>
#include <QString>
#include <QStringList>
#include <vector>

namespace zhanggui::bench {

inline constexpr int rounds = 3;
inline constexpr int patienceMs = 600'000;

/// Ends the program with a word on why nothing can be measured.
[[noreturn]] void fail(const QString& text);

/// What a program printed; fails if it did.
QByteArray outputOf(const QString& program, const QStringList& arguments);

/// A server of ours or of the baseline, pinned to the first processor; the load runs on the second.
class Pinned {
  public:
    Pinned(const QString& program, const QStringList& arguments);
    ~Pinned();
    /// The next line that it prints.
    QByteArray line();
    /// "publicPort" of the first line of our server.
    int port(const char* name = "publicPort");
    /// Memory that it holds now, and that it held at most.
    double residentMiB() const { return memoryMiB("VmRSS:"); }
    double peakMiB() const { return memoryMiB("VmHWM:"); }

  private:
    double memoryMiB(const char* line) const;
    QProcess m_process;
};

/// One thing measured, ours beside its limit.
struct Row {
    QString what, unit;
    std::vector<double> ours{}, limit{};
};

/// Prints medians, spreads and the ratio, and keeps them for save().
void print(const Row& row);
void save(const QString& file);

/// Of 32 connections that ask for one address for four seconds.
double requestsPerSecond(const QString& url);
QByteArray fetch(const QString& url);

}  // namespace zhanggui::bench
