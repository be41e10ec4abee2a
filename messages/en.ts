import accessibility from './en/accessibility.json';
import areas from './en/areas.json';
import auditLog from './en/auditLog.json';
import barrierReports from './en/barrierReports.json';
import colleagues from './en/colleagues.json';
import conference from './en/conference.json';
import desk from './en/desk.json';
import errors from './en/errors.json';
import figures from './en/figures.json';
import form from './en/form.json';
import mailings from './en/mailings.json';
import mailProblems from './en/mailProblems.json';
import mailTemplates from './en/mailTemplates.json';
import myPages from './en/myPages.json';
import needs from './en/needs.json';
import organiser from './en/organiser.json';
import ownRegistration from './en/ownRegistration.json';
import personalData from './en/personalData.json';
import programme from './en/programme.json';
import programmeImport from './en/programmeImport.json';
import registration from './en/registration.json';
import registrations from './en/registrations.json';
import release from './en/release.json';
import renewal from './en/renewal.json';
import schedule from './en/schedule.json';
import seminar from './en/seminar.json';
import seminars from './en/seminars.json';
import signIn from './en/signIn.json';
import site from './en/site.json';
import speaker from './en/speaker.json';
import speakerPage from './en/speakerPage.json';
import speakers from './en/speakers.json';
import start from './en/start.json';
import today from './en/today.json';
import tours from './en/tours.json';
import venues from './en/venues.json';

/** Every word on the screen in English, one file for each part of the product. */
export default {
  site,
  signIn,
  myPages,
  start,
  conference,
  programme,
  seminar,
  speaker,
  organiser,
  registrations,
  accessibility,
  personalData,
  errors,
  form,
  registration,
  ownRegistration,
  renewal,
  areas,
  tours,
  venues,
  schedule,
  release,
  seminars,
  programmeImport,
  speakers,
  speakerPage,
  desk,
  mailings,
  mailTemplates,
  mailProblems,
  colleagues,
  auditLog,
  barrierReports,
  needs,
  figures,
  today,
};
